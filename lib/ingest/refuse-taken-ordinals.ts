import { InputError } from '@/lib/format/input-error';
import type { Transaction } from '@/lib/platform/db';
import type { ReportContent } from '@/lib/reports/content';
import { monthsByOrdinal } from './stored-reports';

/**
 * Refuses a report whose number another stored month already has, unless the same files give that
 * month another number (a renumbering).
 *
 * @throws InputError naming the file and both months.
 */
export async function refuseTakenOrdinals({
  tx,
  exchangeId,
  files,
}: {
  tx: Transaction;
  exchangeId: number;
  files: readonly { file: { path: string }; contents: readonly ReportContent[] }[];
}): Promise<void> {
  const incoming = files.flatMap(({ file, contents }) =>
    contents.map(({ month, facts }) => ({ file, month, ordinal: facts.ordinal })),
  );
  const ordinals = incoming.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]));
  if (ordinals.length === 0) return;
  const taken = await monthsByOrdinal({ tx, exchangeId, ordinals });
  const renumbered = new Set(incoming.map(({ month }) => month));
  for (const { file, month, ordinal } of incoming) {
    const holder = ordinal === null ? undefined : taken.get(ordinal);
    if (holder === undefined || holder === month || renumbered.has(holder)) continue;
    throw new InputError({
      code: 'ordinal-taken',
      reason: `is ${ordinal} for ${month}, but the stored report of ${holder} has that number`,
      place: { file: file.path, field: 'ordinal' },
    });
  }
}
