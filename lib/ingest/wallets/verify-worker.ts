import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { installHashes } from '@/lib/signatures/hashes';
import { verifyOwnership } from '@/lib/signatures/verify-ownership';
import { type ClaimBatch, packVerdicts, rowCount, unpackRow } from './claim-batch';
import { nativeBackends } from './native-backends';
import { nativeHashes } from './native-hashes';

/** A thread of the pool: takes batches of claims, gives back their verdicts in the same order. */
const { packages } = workerData as { packages: string };
const backends = nativeBackends(createRequire(packages));

// Rows that come before they are there are checked with the portable ones.
nativeHashes().then(installHashes, () => undefined);

parentPort?.on('message', ({ id, cells, acceptedMessages }: ClaimBatch) => {
  const verdicts = Array.from({ length: rowCount(cells) }, (_, row) =>
    verifyOwnership(unpackRow(cells, row), { backends, acceptedMessages, brief: true }),
  );
  parentPort?.postMessage(packVerdicts(id, verdicts));
});
