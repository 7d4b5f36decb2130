import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';

const READ = 1024 * 1024;
/** A thread takes longer to start than so many bytes to hash. */
const SMALL = 8 * READ;

const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const hash = require('node:crypto').createHash('sha256');
require('node:fs')
  .createReadStream(workerData, { highWaterMark: ${READ} })
  .on('data', (bytes) => hash.update(bytes))
  .on('end', () => parentPort.postMessage(hash.digest('hex')))
  .on('error', (error) => { throw error; });
`;

/** SHA-256 of a file's bytes as hex; a large file is hashed in a thread of its own, beside other work. */
export async function hashFile(file: string, size: number): Promise<string> {
  if (size >= SMALL) return hashInThread(file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: READ }), hash);
  return hash.digest('hex');
}

function hashInThread(file: string): Promise<string> {
  const thread = new Worker(THREAD, { eval: true, workerData: file, execArgv: [] });
  return new Promise((done, failed) => {
    thread.once('message', done);
    thread.once('error', failed);
    thread.once('exit', () => failed(new Error('The hashing thread ended early.')));
  });
}
