import type { JsonCursor } from '@/lib/format/json-fields';
import { refuseUnknownFields } from '../object-fields';
import { optionalTextField, textField } from '../text-field';
import { isWebAddress } from '../web-address';

/** A figure some page states differently, and why it was not used. */
export type HistoryConflict = {
  /** Null when it is not about one asset. */
  asset: string | null;
  field: string;
  /** The other value, as stated. */
  value: string;
  url: string | null;
  /** The other source in words when it has no address. */
  statedBy: string | null;
  why: string | null;
};

/** What the history calls a figure, where Ballast calls it otherwise. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  ratioPercent: 'publishedRatio',
  thirdPartyCustody: 'custodyReserves',
  merkleRoot: 'liabilitiesRoot',
};

/** Reads `conflicts`. `field` may name an asset first: `ETH.exchangeReserves`, or alone: `USDC`. */
export function readHistoryConflicts(
  cursor: JsonCursor,
  knownAssets: ReadonlySet<string>,
): HistoryConflict[] {
  return cursor.items({ max: 200 }).map((item) => {
    refuseUnknownFields(item, ['field', 'value', 'url', 'why']);
    const about = splitField(textField(item.field('field'), { maxLength: 200 }), knownAssets);
    const place = optionalTextField(item, 'url');
    const isAddress = place !== null && isWebAddress(place);
    return {
      ...about,
      value: statedValue(item.field('value')),
      url: isAddress ? place : null,
      statedBy: isAddress ? null : withoutBrackets(place),
      why: optionalTextField(item, 'why'),
    };
  });
}

function splitField(
  text: string,
  knownAssets: ReadonlySet<string>,
): { asset: string | null; field: string } {
  const [head = '', ...rest] = text.split('.');
  if (!knownAssets.has(head)) return { asset: null, field: FIELD_NAMES[text] ?? text };
  const field = rest.join('.');
  return { asset: head, field: field ? (FIELD_NAMES[field] ?? field) : 'figures' };
}

/** The value in the digits of the file: a number or words. */
function statedValue(cursor: JsonCursor): string {
  return cursor.node.kind === 'number' ? cursor.node.text : textField(cursor, { maxLength: 2_000 });
}

function withoutBrackets(text: string | null): string | null {
  return text?.replace(/^\(([^()]*)\)$/, '$1') || null;
}
