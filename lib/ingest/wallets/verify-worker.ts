import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { verifyOwnership } from '@/lib/signatures/verify-ownership';
import { type ClaimBatch, packVerdicts, rowCount, unpackRow } from './claim-batch';
import { nativeBackends } from './native-backends';

/** A thread of the pool: takes batches of claims, gives back their verdicts in the same order. */
const { packages } = workerData as { packages: string };
const backends = nativeBackends(createRequire(packages));

parentPort?.on('message', ({ id, cells, acceptedMessages }: ClaimBatch) => {
  const verdicts = Array.from({ length: rowCount(cells) }, (_, row) =>
    verifyOwnership(unpackRow(cells, row), { backends, acceptedMessages, brief: true }),
  );
  parentPort?.postMessage(packVerdicts(id, verdicts));
});
