import { afterEach, describe, expect, it } from 'vitest';
import { verifyOwnership } from '@/lib/sources/okx/verify-ownership';
import { claimOf } from '@/lib/testing/wallet-files';
import { checkOwnership, type OwnershipQuestion, type OwnershipWorker } from './check-ownership';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** A worker's end of a real message channel: what crosses it is cloned as for a worker. */
function workerThat(
  react: (question: OwnershipQuestion, reply: (answer: unknown) => void) => void,
) {
  const seen = { ended: false };
  const spawn = (): OwnershipWorker => {
    const { port1, port2 } = new MessageChannel();
    channels.push({ port1, port2 });
    port2.onmessage = ({ data }) => react(data, (answer) => port2.postMessage(answer));
    port1.start();
    return {
      postMessage: port1.postMessage.bind(port1),
      addEventListener: port1.addEventListener.bind(port1),
      terminate: () => {
        seen.ended = true;
      },
    };
  };
  return { spawn, seen };
}

const claim = claimOf('evm', 're-check');
const row = { ...claim, coin: 'ETH', network: null, audit: false };
const checking = () =>
  workerThat((question, reply) =>
    reply({ verdict: verifyOwnership(question.row), milliseconds: 1 }),
  );

describe('checkOwnership', () => {
  it('brings the whole verdict back, with its trace, and ends the worker', async () => {
    const { spawn, seen } = checking();
    const { verdict } = await checkOwnership(row, spawn);
    expect(verdict).toEqual(verifyOwnership(row));
    expect(verdict.status).toBe('pass');
    expect(verdict.trace.length).toBeGreaterThan(1);
    expect(seen.ended).toBe(true);
  });

  it('fails for the signature of another address', async () => {
    const { spawn } = checking();
    const foreign = { ...row, signature1: claimOf('evm', 'somebody else').signature1 };
    const { verdict } = await checkOwnership(foreign, spawn);
    expect(verdict).toMatchObject({ status: 'fail', reason: { code: 'address-mismatch' } });
  });

  it('ends a worker that never answers', async () => {
    const { spawn, seen } = workerThat(() => undefined);
    await expect(checkOwnership(row, spawn, { limitMs: 20 })).rejects.toThrow('time limit');
    expect(seen.ended).toBe(true);
  });
});
