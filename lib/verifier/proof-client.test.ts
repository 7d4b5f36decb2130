import { afterEach, describe, expect, it } from 'vitest';
import { okxMerkleV1Samples } from '@/lib/proofs/okx-merkle-v1/samples';
import { answerCheck } from './answer-check';
import { ProofClient, type ProofWorker } from './proof-client';
import type { CallMessage } from './protocol';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A worker's end of a real message channel: what crosses it is cloned as for a worker. */
function workerThat(react: (message: CallMessage, reply: (answer: unknown) => void) => void) {
  const spawned: { ended: boolean }[] = [];
  const spawn = (): ProofWorker => {
    const { port1, port2 } = new MessageChannel();
    const self = { ended: false };
    channels.push({ port1, port2 });
    spawned.push(self);
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
  return { spawn, spawned };
}

const checking = () =>
  workerThat(async ({ id, call, input }, reply) => {
    if (call === 'check') reply({ id, answer: await answerCheck(input) });
  });
const sample = okxMerkleV1Samples()[0];
const input = {
  content: sample?.text ?? '',
  fileName: 'sample.json',
  publishedRoots: sample?.publishedRoots ?? [],
};

describe('ProofClient', () => {
  it('uses one worker for all checks, also for those that run at once', async () => {
    const { spawn, spawned } = checking();
    const client = new ProofClient(spawn);
    const results = await Promise.all([
      client.check(input),
      client.check({ ...input, content: '{' }),
      client.check({ ...input, content: new TextEncoder().encode(input.content) }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['verdict', 'refused', 'verdict']);
    expect(spawned).toHaveLength(1);
  });

  it('ends a worker that takes too long, and works again after it', async () => {
    const { spawn, spawned } = workerThat(async ({ id, call, input: given }, reply) => {
      if (call === 'check' && given.fileName !== 'hang') {
        reply({ id, answer: await answerCheck(given) });
      }
    });
    const client = new ProofClient(spawn, { limitMs: 50 });
    const hung = await client.check({ ...input, fileName: 'hang' });
    expect(hung).toEqual({ kind: 'too-long', seconds: 0.05 });
    expect(spawned).toEqual([{ ended: true }]);
    expect((await client.check(input)).kind).toBe('verdict');
    expect(spawned).toHaveLength(2);
  });

  it('tells what broke when the worker cannot start', async () => {
    const client = new ProofClient(() => {
      throw new Error('refused by the content policy');
    });
    const result = await client.check(input);
    expect(result).toEqual({ kind: 'broken', message: 'refused by the content policy' });
  });

  it('passes on a failure inside the worker', async () => {
    const { spawn } = workerThat(({ id }, reply) => reply({ id, failure: 'chunk missing' }));
    const client = new ProofClient(spawn);
    await expect(client.call('warm', null)).rejects.toMatchObject({ message: 'chunk missing' });
  });

  it('lets nobody wait for ever when it is closed', async () => {
    const client = new ProofClient(workerThat(() => {}).spawn);
    const waiting = client.check(input);
    client.close();
    expect(await waiting).toEqual({ kind: 'broken', message: 'the page was closed' });
  });
});
