import {
  type PartStatus,
  VERDICT_PARTS,
  type Verdict,
  type VerdictPart,
} from '@/lib/proofs/verdict';
import { CLAIM_FRAGMENT } from './constants';

/**
 * What a share link says: the outcome, and nothing from which a balance could be read. It travels in
 * the fragment of the address, which browsers do not send. Whoever opens it sees a claim, not a check.
 */
export type Claim = {
  scheme: string;
  status: Verdict['status'];
  parts: Readonly<Record<VerdictPart, PartStatus>>;
  root: string | null;
  report: string | null;
};

const STATUSES: readonly Verdict['status'][] = ['pass', 'fail', 'unsupported', 'unknown'];
const PART_STATUSES: readonly PartStatus[] = ['pass', 'fail', 'unknown', 'not-applicable'];
const VERSION = '1';
const MAX_LENGTH = 1_000;
const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/;
const ROOT = /^[0-9a-zA-Z]{8,200}$/;

export function claimOf({ scheme, status, parts, root }: Verdict): Claim {
  const report = root.published?.report ?? null;
  return { scheme, status, parts, root: root.computed ?? root.claimed, report };
}

/** `#claim=1&scheme=…&status=pass&parts=pass.pass.…&root=…&report=2022-12`. */
export function writeClaim({ scheme, status, parts, root, report }: Claim): string {
  const fields = new URLSearchParams({ claim: VERSION, scheme, status });
  fields.set('parts', VERDICT_PARTS.map((part) => parts[part]).join('.'));
  if (root) fields.set('root', root);
  if (report) fields.set('report', report);
  return `#${fields}`;
}

/**
 * Reads a fragment. `null`: it is no claim. `'unreadable'`: it wants to be one, but any part of it is
 * not what a claim may hold; nothing of it is then shown.
 */
export function readClaim(fragment: string): Claim | 'unreadable' | null {
  if (!CLAIM_FRAGMENT.test(fragment)) return null;
  if (fragment.length > MAX_LENGTH) return 'unreadable';
  const fields = new URLSearchParams(fragment.slice(1));
  const status = STATUSES.find((known) => known === fields.get('status'));
  const scheme = fields.get('scheme') ?? '';
  const root = fields.get('root');
  const report = fields.get('report');
  const parts = readParts(fields.get('parts') ?? '');
  const readable =
    fields.get('claim') === VERSION &&
    SLUG.test(scheme) &&
    (root === null || ROOT.test(root)) &&
    (report === null || SLUG.test(report));
  return readable && status && parts ? { scheme, status, parts, root, report } : 'unreadable';
}

function readParts(text: string): Claim['parts'] | null {
  const given = text.split('.');
  if (given.length !== VERDICT_PARTS.length) return null;
  const pairs = VERDICT_PARTS.map(
    (part, index) => [part, PART_STATUSES.find((known) => known === given[index])] as const,
  );
  if (pairs.some(([, status]) => status === undefined)) return null;
  return Object.fromEntries(pairs) as Claim['parts'];
}
