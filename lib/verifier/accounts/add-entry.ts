import type { PublishedRoot } from '@/lib/proofs/verdict';
import type { ProofContent } from '@/lib/verifier/proof-content';
import type { CheckResult } from '@/lib/verifier/protocol';
import type { WorkerClient } from '@/lib/verifier/worker-client';
import { entryOfAnswer } from './entry-of-answer';
import { keepEntry, type NotKept } from './keep-entry';
import type { KeptAccount } from './kept-account';

/**
 * The account of this name with a hash or proof added that was given by itself: read and checked first,
 * so that nothing is kept that can never be checked. A chosen exchange binds it to that one's trees.
 */
export async function addEntry({
  client,
  content,
  accounts,
  name,
  exchange,
  roots,
  now = new Date(),
}: {
  client: Pick<WorkerClient, 'check'>;
  content: ProofContent;
  accounts: readonly KeptAccount[];
  name: string;
  /** Null: whichever it is found to be of. */
  exchange: string | null;
  roots: readonly PublishedRoot[];
  now?: Date;
}): Promise<KeptAccount | NotKept> {
  if (name.trim() === '') return { problem: 'Choose a name to keep it under.' };
  const { body, fileName, companions } = content;
  const result = await client.check({ content: body, fileName, companions, publishedRoots: roots });
  const of = result.kind === 'verdict' ? result.verdict.exchange : null;
  const rootsKnown = roots.filter((root) => root.exchange === of).length;
  const entry = entryOfAnswer({ content, result, sent: null, checkedAt: now, rootsKnown });
  if (!entry) return { problem: whyNot(result) };
  // A hash says nothing of whose it is; a proof says which exchange's it is, but for the demo's.
  const bound = exchange === null ? entry : { ...entry, exchange };
  return keepEntry({ accounts, name, entry: bound });
}

function whyNot(result: CheckResult): string {
  switch (result.kind) {
    case 'refused':
      return result.seen === null
        ? `It cannot be read as a hash or a proof: ${place(result)}${result.reason}.`
        : `It is none of the proofs known here, and no hash of 64 hex digits. Seen: ${result.seen}.`;
    case 'too-long':
      return `Its check was ended after ${result.seconds} seconds, so it is not kept.`;
    case 'broken':
      return `The check itself broke: ${result.message}.`;
    default:
      return 'It is too large to keep here.';
  }
}

function place({ place: { line, field } }: Extract<CheckResult, { kind: 'refused' }>): string {
  return `${line ? `line ${line}, ` : ''}${field ? `field ${field} ` : 'it '}`;
}
