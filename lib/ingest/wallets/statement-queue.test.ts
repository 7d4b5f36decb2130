import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { StatementQueue } from './statement-queue';

it('runs one at a time, in order, and goes on after one that failed', async () => {
  const queue = new StatementQueue();
  const seen: string[] = [];
  const statement =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await delay(5);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const all = [
    queue.run(statement('a')),
    queue.run(statement('b', true)),
    queue.run(statement('c')),
  ];
  const outcomes = await Promise.allSettled(all);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
