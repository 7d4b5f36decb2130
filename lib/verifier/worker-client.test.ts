import { afterEach, describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { claimOf } from '@/lib/testing/wallet-files';
import type { CallMessage } from './protocol';
import { runProofCheck } from './run-check';
import { type CheckWorker, checkOwnership, WorkerClient } from './worker-client';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A worker's end of a real message channel: what crosses it is cloned as for a worker. */
function workerThat(react: (message: CallMessage, reply: (answer: unknown) => void) => void) {
  const started: { ended: boolean }[] = [];
  const start = (): CheckWorker => {
    const { port1, port2 } = new MessageChannel();
    const self = { ended: false };
    channels.push({ port1, port2 });
    started.push(self);
    port2.onmessage = ({ data }) => react(data, (answer) => port2.postMessage(answer));
    port1.start();
    return {
      postMessage: port1.postMessage.bind(port1),
      addEventListener: port1.addEventListener.bind(port1),
      terminate: () => {
        self.ended = true;
      },
    };
  };
  return { start, started };
}

const checking = () =>
  workerThat(async ({ id, call, input }, reply) => {
    if (call === 'check') reply({ id, answer: await runProofCheck(input) });
  });
const sample = okxMerkleV1Samples()[0];
const input = {
  content: sample?.text ?? '',
  fileName: 'sample.json',
  publishedRoots: sample?.publishedRoots ?? [],
};

describe('WorkerClient', () => {
  it('uses one worker for all checks, also for those that run at once', async () => {
    const { start, started } = checking();
    const client = new WorkerClient({ start });
    const results = await Promise.all([
      client.check(input),
      client.check({ ...input, content: '{' }),
      client.check({ ...input, content: new TextEncoder().encode(input.content) }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['verdict', 'refused', 'verdict']);
    expect(started).toHaveLength(1);
  });

  it('ends a worker that takes too long, and works again after it', async () => {
    const { start, started } = workerThat(async ({ id, call, input: given }, reply) => {
      if (call === 'check' && given.fileName !== 'hang') {
        reply({ id, answer: await runProofCheck(given) });
      }
    });
    const client = new WorkerClient({ start, limitMs: 50 });
    const hung = await client.check({ ...input, fileName: 'hang' });
    expect(hung).toEqual({ kind: 'too-long', seconds: 0.05 });
    expect(started).toEqual([{ ended: true }]);
    expect((await client.check(input)).kind).toBe('verdict');
    expect(started).toHaveLength(2);
  });

  it('tells what broke when the worker cannot start', async () => {
    const client = new WorkerClient({
      start: () => {
        throw new Error('refused by the content policy');
      },
    });
    const result = await client.check(input);
    expect(result).toEqual({ kind: 'broken', message: 'refused by the content policy' });
  });

  it('passes on a failure inside the worker', async () => {
    const { start } = workerThat(({ id }, reply) => reply({ id, failure: 'chunk missing' }));
    const client = new WorkerClient({ start });
    await expect(client.call('warm', null)).rejects.toMatchObject({ message: 'chunk missing' });
  });

  it('lets nobody wait for ever when it is closed', async () => {
    const client = new WorkerClient(workerThat(() => {}));
    const waiting = client.check(input);
    client.close();
    expect(await waiting).toEqual({ kind: 'broken', message: 'the page was closed' });
  });
});

const claim = claimOf('evm', 're-check');
const row = { ...claim, coin: 'ETH', network: null, audit: false };
const checkingRows = () =>
  workerThat(({ id, call, input: asked }, reply) => {
    if (call === 'ownership') {
      reply({ id, answer: { verdict: verifyOwnership(asked), milliseconds: 1 } });
    }
  });

describe('checkOwnership', () => {
  it('brings the whole verdict back, with its trace, and ends the worker', async () => {
    const { start, started } = checkingRows();
    const { verdict } = await checkOwnership(row, new WorkerClient({ start }));
    expect(verdict).toEqual(verifyOwnership(row));
    expect(verdict.status).toBe('pass');
    expect(verdict.trace.length).toBeGreaterThan(1);
    expect(started).toEqual([{ ended: true }]);
  });

  it('fails for the signature of another address', async () => {
    const { start } = checkingRows();
    const foreign = { ...row, signature1: claimOf('evm', 'somebody else').signature1 };
    const { verdict } = await checkOwnership(foreign, new WorkerClient({ start }));
    expect(verdict).toMatchObject({ status: 'fail', reason: { code: 'address-mismatch' } });
  });

  it('ends a worker that never answers', async () => {
    const { start, started } = workerThat(() => undefined);
    await expect(checkOwnership(row, new WorkerClient({ start, limitMs: 20 }))).rejects.toThrow(
      'time limit',
    );
    expect(started).toEqual([{ ended: true }]);
  });
});
