/** Starts the verifying worker. The address must stay literal: the bundler looks for this shape. */
export function spawnProofWorker(): Worker {
  return new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
}
