import { describe, expect, it } from 'vitest';
import { InputError } from '@/lib/format/input-error';
import { readJson } from '@/lib/format/json';
import { checkProof, type ProofAnswer } from './check-proof';
import type { ProofSample, SchemeEntry } from './scheme';
import { edited, flipNibble } from './testing/edit-text';
import { refusalOf, verdictOn } from './testing/every-change';
import { writeJson } from './testing/json-edit';
import { listChanges } from './testing/list-changes';
import { MUTATION_TABLE, MUTATIONS } from './testing/mutation-table';
import { schemesWithSamples } from './testing/schemes-with-samples';

/** Lists whose order or items carry nothing more, or whose shortening only shows less of an account. */
const MEANINGLESS: Readonly<Record<string, RegExp>> = {
  'okx-merkle-v2': /^nodes\[\d\] swapped/,
  'okx-plonky2': /^account\.(equity|debt)\[\d+\] swapped/,
  'mexc-merkle': /^pathList\[0\] dropped/,
  'swissborg-merkle': /^liabilities\[\d\] (dropped|swapped)/,
};

async function firstSample(entry: SchemeEntry): Promise<ProofSample> {
  const [sample] = await entry.samples();
  if (!sample) throw new Error(`no sample of ${entry.id}`);
  return sample;
}

/** The root is asked for outright: a file that lost its audit's number is held against it all the same. */
function requestOf({ companions, publishedRoots }: ProofSample, content: string) {
  return { content, companions, context: { requiredRoot: publishedRoots[0]?.root } };
}

describe.each(schemesWithSamples)('%s', (id, entry) => {
  const row = MUTATION_TABLE[id];

  it('has every mutation in the table', () => {
    expect(Object.keys(row ?? {}).toSorted()).toEqual([...MUTATIONS].toSorted());
  });

  it.each(MUTATIONS)('%s', async (mutation) => {
    const made = row?.[mutation];
    if (!made || 'absent' in made) {
      expect(made?.absent).toMatch(/\w/);
      return;
    }
    const [field, edit, outcome] = made;
    const sample = await firstSample(entry);
    const content = edited(sample.text, field, edit);
    expect(content).not.toBe(sample.text);
    if ('refused' in outcome) {
      const error = await refusalOf(requestOf(sample, content));
      expect(error.code).toBe(outcome.refused);
      expect(error.place).toMatchObject({ line: 1 });
      const last = field.split('.').at(-1) ?? '';
      expect(error.place.field).toContain(/^\d+$/.test(last) ? field.split('.')[0] : last);
      return;
    }
    const verdict = await verdictOn(requestOf(sample, content));
    expect([verdict.status, verdict.reason?.stepId]).toEqual(['fail', outcome.step]);
    const step = verdict.trace.find((each) => each.id === outcome.step && each.ok === false);
    expect(step && verdict.parts[step.part]).toBe('fail');
    expect(verdict.balances.some(({ authenticated }) => authenticated)).toBe(false);
  });

  it('does not pass with an item of a list dropped, doubled or swapped', async () => {
    const sample = await firstSample(entry);
    const document = readJson({ text: sample.text });
    const before = writeJson(document);
    const passed: string[] = [];
    for (const change of listChanges(document)) {
      const content = writeJson(change.document);
      if (content === before || MEANINGLESS[id]?.test(change.name)) continue;
      const outcome = await checkProof(requestOf(sample, content)).catch((error: unknown) => error);
      if (outcome instanceof InputError) continue;
      expect(outcome).toMatchObject({ kind: 'verdict' });
      const { status } = (outcome as Extract<ProofAnswer, { kind: 'verdict' }>).verdict;
      if (status === 'pass') passed.push(change.name);
    }
    expect(passed).toEqual([]);
  }, 20_000);

  it('fails against another published root', async () => {
    const sample = await firstSample(entry);
    const requiredRoot = flipNibble(sample.publishedRoots[0]?.root ?? '');
    const request = requestOf(sample, sample.text);
    const verdict = await verdictOn({ ...request, context: { requiredRoot } });
    expect([verdict.status, verdict.parts['published-root']]).toEqual(['fail', 'fail']);
    expect(verdict.balances.some(({ authenticated }) => authenticated)).toBe(false);
  });
});
