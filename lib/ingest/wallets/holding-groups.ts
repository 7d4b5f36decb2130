import type { OwnershipStatus, SignatureScheme } from '@/lib/signatures/verdict';
import { copyCell } from './copy-text';
import { HoldingKinds } from './holding-kinds';

/** What of a verdict tells groups apart. */
export type GroupVerdict = {
  status: OwnershipStatus | string;
  scheme: SignatureScheme | string;
  boundTo: string | null;
  /** Its code. */
  reason: string | null;
};

/** Verdicts a pair's key has room for; there are some dozen. */
const VERDICTS = 0x10000;

/**
 * Numbers the groups of a ledger: kind and verdict of their rows. A row then carries one number for all
 * that is filtered by.
 */
export class HoldingGroups {
  readonly kinds = new HoldingKinds();
  readonly #verdicts = new Map<string, number>();
  readonly #verdictList: GroupVerdict[] = [];
  readonly #groups = new Map<number, number>();

  verdictNumber({ status, scheme, boundTo, reason }: GroupVerdict): number {
    const key = `${status} ${scheme} ${boundTo} ${reason}`;
    const known = this.#verdicts.get(key);
    if (known !== undefined) return known;
    const number = this.#verdictList.length;
    if (number >= VERDICTS) throw new Error('more kinds of verdict than there can be');
    this.#verdicts.set(key, number);
    this.#verdictList.push({ status, scheme, boundTo, reason });
    return number;
  }

  numberOf(kind: number, verdict: number): number {
    const key = kind * VERDICTS + verdict;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const number = this.#groups.size;
    this.#groups.set(key, number);
    return number;
  }

  /**
   * Rows for COPY: number, kind, label, network cell, audit, network, asset, type, published type,
   * status, scheme, bound to, reason.
   */
  copyRows(): string {
    const lines = Array.from(this.#groups, ([key, number]) => {
      const kind = this.kinds.all[Math.floor(key / VERDICTS)];
      const verdict = this.#verdictList[key % VERDICTS];
      if (!kind || !verdict) throw new Error(`group ${number} is of nothing`);
      const { label, networkCell, audit, network, asset, type, publishedType } = kind;
      const { status, scheme, boundTo, reason } = verdict;
      const cells = [label, networkCell, String(audit), network, asset, type, publishedType];
      const texts = [...cells, status, scheme, boundTo, reason].map(copyCell);
      return `${number}\t${Math.floor(key / VERDICTS)}\t${texts.join('\t')}\n`;
    });
    return lines.join('');
  }
}
