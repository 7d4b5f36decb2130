import { Worker } from 'node:worker_threads';

/** Signs a thousand digests, then recovers their keys over and over, waiting for the start in between. */
const LOOP = `
const { parentPort, workerData } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const secp256k1 = require(workerData.addon);
const digest = createHash('sha256').update('bare loop').digest();
const made = Array.from({ length: 1000 }, (_, i) =>
  secp256k1.ecdsaSign(digest, createHash('sha256').update(String(i)).digest()));
parentPort.on('message', (times) => {
  for (let i = 0; i < times; i += 1) {
    const { signature, recid } = made[i % made.length];
    secp256k1.ecdsaRecover(signature, recid, digest, false);
  }
  parentPort.postMessage('done');
});
parentPort.postMessage('ready');
`;

/** Seconds that `threads` threads take for `times` recoveries together, and nothing else. */
export async function bareRecoverSeconds(times: number, threads: number): Promise<number> {
  const addon = new URL('../../node_modules/secp256k1/index.js', import.meta.url).pathname;
  const workers = Array.from(
    { length: threads },
    () => new Worker(LOOP, { eval: true, workerData: { addon }, execArgv: [] }),
  );
  const answers = () => Promise.all(workers.map((worker) => once(worker)));
  await answers();
  const began = performance.now();
  const finished = answers();
  for (const worker of workers) worker.postMessage(Math.ceil(times / threads));
  await finished;
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return seconds;
}

function once(worker: Worker): Promise<void> {
  return new Promise((done, failed) => {
    worker.once('message', () => done());
    worker.once('error', failed);
  });
}
