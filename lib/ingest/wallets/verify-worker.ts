import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { installHashes } from '@/lib/signatures/hashes';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { type ClaimBatch, packVerdicts, rowCount, unpackRow } from './claim-batch';
import { nativeBackends } from './native-backends';
import { nativeHashes } from './native-hashes';

/** A thread of the pool: takes batches of claims, gives back their verdicts in the same order. */
const { packages } = workerData as { packages: string };
const backends = nativeBackends(createRequire(packages));

/** Rows wait in the port meanwhile: once they flow, nothing else of this thread gets its turn. */
nativeHashes()
  .then(installHashes, () => undefined)
  .finally(() => parentPort?.on('message', verifyBatch));

function verifyBatch({ id, cells, acceptedMessages }: ClaimBatch): void {
  const verdicts = Array.from({ length: rowCount(cells) }, (_, row) =>
    verifyOwnership(unpackRow(cells, row), { backends, acceptedMessages, brief: true }),
  );
  parentPort?.postMessage(packVerdicts(id, verdicts));
}
