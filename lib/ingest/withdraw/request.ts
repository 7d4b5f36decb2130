import type { Transaction } from '@/lib/platform/db';
import { refusal } from './find-files';

const LONGEST = 500;

/**
 * A reason in words that readers will see.
 *
 * @throws InputError `reason-syntax`.
 */
export function readReason(text: string): string {
  const reason = text.trim();
  if (reason !== '' && reason.length <= LONGEST && !/\p{Cc}/u.test(reason)) return reason;
  throw refusal(
    'reason-syntax',
    `the reason must be words that readers will see, at most ${LONGEST} characters, in one line`,
  );
}

/** @throws InputError `unknown-exchange` that says which are stored. */
export async function requireExchangeId(tx: Transaction, slug: string): Promise<number> {
  const stored = await tx.exchange.findMany({ select: { id: true, slug: true } });
  const found = stored.find((exchange) => exchange.slug === slug);
  if (found) return found.id;
  const known = stored.map((exchange) => exchange.slug).join(', ') || 'none';
  throw refusal(
    'unknown-exchange',
    `there is no exchange "${slug.slice(0, 80)}"; stored: ${known}`,
  );
}
