import type { PartStatus, Verdict, VerdictPart } from '@/lib/proofs/verdict';
import { isBareLeaf } from './verdict-words';

type Sentences = Record<PartStatus, string>;

const PART_SENTENCES: Record<VerdictPart, Sentences> = {
  structure: {
    pass: 'Every field is there and has the form this scheme demands.',
    fail: 'The file departs from the form this scheme demands.',
    unknown: 'The form of the file could not be judged in full.',
    'not-applicable': 'This scheme demands no particular form.',
  },
  'own-leaf': {
    pass: 'Your balances, hashed again here, give the leaf in the file.',
    fail: 'Your balances, hashed again here, give another leaf than the one in the file.',
    unknown: 'Your leaf could not be computed from what was given.',
    'not-applicable': 'This scheme gives no leaf to recompute.',
  },
  path: {
    pass: 'Hashed upwards with each sibling, your leaf leads to the root in the file.',
    fail: 'Hashed upwards with each sibling, your leaf leads to another root than the one in the file.',
    unknown: 'The path could not be followed to a root.',
    'not-applicable': 'This file holds no path.',
  },
  sums: {
    pass: 'The amounts along the path add up to the totals stated at the root.',
    fail: 'The amounts along the path do not add up to what the file states.',
    unknown: 'The sums could not be checked.',
    'not-applicable': 'This scheme adds up no amounts along the path.',
  },
  'non-negative': {
    pass: 'No amount in the file is below zero.',
    fail: 'An amount is below zero, which would hide part of what is owed.',
    unknown: 'Whether amounts are below zero cannot be seen from this file.',
    'not-applicable':
      'Not judged: no amounts are shown, or the exchange’s trees may hold some below zero, which the notes name.',
  },
  'published-root': {
    pass: 'The root you reach is the one the exchange published.',
    fail: 'The root you reach is not the one the exchange published.',
    unknown: 'No published root is known here to compare with.',
    'not-applicable': 'This scheme publishes no root.',
  },
};

/** Where the path came from a stored tree instead of the file. */
const IN_STORED_TREE: Partial<Record<VerdictPart, Partial<Sentences>>> = {
  path: {
    pass: 'Hashed upwards with each sibling, the leaf leads to the root of the stored tree.',
    fail: 'Hashed upwards with each sibling, the leaf leads to another root than that of the stored tree.',
  },
};

/** Of a leaf that was looked up by its hash alone. */
const OF_BARE_LEAF: Partial<Record<VerdictPart, Partial<Sentences>>> = {
  structure: { 'not-applicable': 'A hash alone has no structure.' },
  'own-leaf': { unknown: 'Whose leaf it is, a hash alone does not show.' },
};

/** Where the tree has no such leaf there is nothing to hash upwards. */
const NOT_FOUND: Partial<Record<VerdictPart, Partial<Sentences>>> = {
  path: { fail: 'The tree has no such leaf, so there is no path.' },
  sums: { pass: 'The amounts in your file add up to its totals.' },
  'published-root': { unknown: 'Without a path there is no root to compare.' },
};

/** What a part of a verdict says, in a sentence. `lookedUp`: its path came from a stored tree. */
export function partSentence(
  verdict: Verdict,
  part: VerdictPart,
  { lookedUp }: { lookedUp: boolean },
): string {
  const status = verdict.parts[part];
  const special = [
    ...(verdict.reason?.code === 'leaf-not-found' ? [NOT_FOUND] : []),
    ...(isBareLeaf(verdict) ? [OF_BARE_LEAF] : []),
    ...(lookedUp ? [IN_STORED_TREE] : []),
  ];
  for (const sentences of special) {
    const sentence = sentences[part]?.[status];
    if (sentence) return sentence;
  }
  return PART_SENTENCES[part][status];
}
