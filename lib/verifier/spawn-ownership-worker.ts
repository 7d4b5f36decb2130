/** Starts the checking worker. The address must stay literal: the bundler looks for this shape. */
export function spawnOwnershipWorker(): Worker {
  return new Worker(new URL('./ownership-worker.ts', import.meta.url), { type: 'module' });
}
