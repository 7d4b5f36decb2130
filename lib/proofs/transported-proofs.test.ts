import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { sharedVector } from '@/lib/testing/shared-vectors';
import { type CheckedProof, checkProofs, type ProofRequest } from './check-proof';
import { SCHEMES } from './registry';
import { remedyOf } from './remedy';
import { writeJson } from './testing/json-edit';
import { TRANSPORTS } from './testing/transports';

/** What a person pastes is seldom longer. */
const LONGEST = 4096;
const SECONDS = 10;

type Base = Pick<ProofRequest, 'companions' | 'context'> & { name: string; text: string };

async function samples(): Promise<Base[]> {
  const all = await Promise.all(SCHEMES.map((entry) => entry.samples()));
  return all
    .flat()
    .filter(({ expect: status }) => status === 'pass')
    .map(({ id, text, companions, publishedRoots }) => ({
      name: id,
      text,
      companions,
      context: { publishedRoots },
    }));
}

/** Real proofs that pass here; where they are larger than a paste, their beginning is one. */
async function vectors(): Promise<Base[]> {
  const folders = ['okx/merkle', 'peers', 'peers-more', 'okx/v2-plonky2/user_proofs'];
  const files = folders.flatMap((folder) => {
    const place = sharedVector(folder);
    const names = place ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [];
    return names
      .filter((name) => name.endsWith('.json') && !/mutated|FAILS/.test(name))
      .map((name) => ({ name, text: readFileSync(path.join(place ?? '', name), 'utf8') }));
  });
  const passing = await Promise.all(
    files.map(async (file) => {
      if (file.text.length > 60_000) return [];
      const outcomes = await outcomesOf({ content: file.text });
      return outcomes.some(({ outcome }) => isFail(outcome)) ? [] : [file];
    }),
  );
  return passing.flat();
}

/** On as few lines as it takes, so that more of them fit. */
function short(base: Base): Base {
  return { ...base, text: writeJson(readJson({ text: base.text })) };
}

async function outcomesOf(request: ProofRequest): Promise<CheckedProof[]> {
  try {
    return await checkProofs(request);
  } catch (error) {
    if (error instanceof InputError) return [{ label: null, outcome: { kind: 'refused', error } }];
    throw error;
  }
}

function isFail(outcome: CheckedProof['outcome']): boolean {
  return outcome.kind === 'verdict' && outcome.verdict.status === 'fail';
}

/** A reason stands behind the name of what it is about, or is a sentence. */
const CLAUSE =
  /^(?:[A-Z]|is |are |has |holds |must |begins |ends |names |looks |repeats |was |goes |lists |does |needs )/;

function expectHelp({ outcome }: CheckedProof, text: string): void {
  if (isFail(outcome)) {
    const reason = outcome.kind === 'verdict' ? outcome.verdict.reason?.message : '';
    expect.fail(`FAIL, ${reason}: ${text.slice(0, 300)}`);
  }
  if (outcome.kind === 'refused') {
    expect(outcome.error.reason).toMatch(CLAUSE);
    expect(remedyOf(outcome.error)).toMatch(/^[A-Z].{20,}[.]$/);
  }
  if (outcome.kind === 'verdict' && outcome.verdict.reason) {
    expect(outcome.verdict.reason.message).toMatch(/^[A-Z].{20,}[.]$/s);
    expect(remedyOf(outcome.verdict.reason)).toMatch(/^[A-Z].{20,}[.]$/);
  }
}

const ways = fc.array(fc.tuple(fc.constantFrom(...Object.keys(TRANSPORTS)), fc.nat(3000)), {
  minLength: 1,
  maxLength: 3,
});

function transported(text: string, steps: readonly (readonly [string, number])[]): string {
  const arrived = steps.reduce((now, [way, n]) => TRANSPORTS[way]?.(now, n) ?? now, text);
  return arrived.slice(0, LONGEST);
}

describe('a proof that holds, on its way through other programs', () => {
  it(
    'never fails, and no message is without a remedy',
    async () => {
      const bases = [...(await samples()), ...(await vectors())].map(short);
      const fitting = bases.filter(({ text }) => text.length < LONGEST * 0.75);
      const anyBase = fc.oneof(
        { arbitrary: fc.constantFrom(...fitting), weight: 3 },
        { arbitrary: fc.constantFrom(...bases), weight: 1 },
      );
      await fc.assert(
        fc.asyncProperty(anyBase, ways, async (base, steps) => {
          const content = transported(base.text, steps);
          const { companions, context } = base;
          for (const one of await outcomesOf({ content, companions, context })) {
            expectHelp(one, content);
          }
        }),
        { seed: 2026, numRuns: 20_000, interruptAfterTimeLimit: SECONDS * 1000 },
      );
    },
    (SECONDS + 50) * 1000,
  );

  const readable = Object.keys(TRANSPORTS).filter((way) => !way.startsWith('cut '));

  it.each(readable)('is read as well %s', async (way) => {
    for (const { name, text, companions, context } of await samples()) {
      const content = TRANSPORTS[way]?.(text, 30) ?? text;
      const lossy = way.includes('JSON program');
      for (const one of await outcomesOf({ content, companions, context })) {
        expectHelp(one, content);
        const { outcome } = one;
        const status = outcome.kind === 'verdict' ? outcome.verdict.status : outcome;
        expect([name, status]).toEqual([name, lossy ? expect.anything() : 'pass']);
      }
    }
  });
});
