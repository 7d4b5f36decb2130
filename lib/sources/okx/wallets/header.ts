import { InputError } from '@/lib/format/input-error';
import type { WalletLayout } from './wallet-row';

/** What a column of the detail section is for. */
const FIELDS = {
  coin: 'coin',
  digitalasset: 'coin',
  type: 'type',
  network: 'network',
  snapshotheight: 'height',
  address: 'address',
  amount: 'amount',
  message: 'message',
  signature1: 'signature1',
  signedmessage: 'signature1',
  signature2: 'signature2',
  signedmessage2: 'signature2',
  redeemscriptpublickey: 'script',
  publickey: 'script',
  eoa1: 'eoa1',
  owner1: 'eoa1',
  eoa2: 'eoa2',
  owner2: 'eoa2',
  status: 'status',
} as const;

export type WalletField = (typeof FIELDS)[keyof typeof FIELDS];

export type DetailHeader = {
  kind: 'detail';
  layout: WalletLayout;
  /** Index of each field's cell; -1 when the layout has none. */
  index: Readonly<Record<WalletField, number>>;
  /** Column names as published. */
  names: readonly string[];
  /** Columns that are not known; their cells are passed over. */
  unknown: readonly string[];
};

/** The list of validators that OKX publishes beside the rows: it signs nothing. */
export type StakingHeader = {
  kind: 'staking';
  names: readonly string[];
  index: Readonly<Record<'deposit' | 'validator' | 'amount' | 'withdrawal', number>>;
};

export type SummaryHeader = { kind: 'summary'; label: number; height: number; amount: number };

/** True when a line can only be a header of the detail section. */
export function looksLikeDetailHeader(cells: readonly string[]): boolean {
  const names = cells.map(normalise);
  return names.includes('address') && (names.includes('coin') || names.includes('digitalasset'));
}

/**
 * Reads the detail section's header. The layout follows from the columns' names, never from their
 * number or order: rows may be shorter than the header, and columns have been added in the middle.
 *
 * @throws InputError `wallet-header` when a needed column is missing or one is named twice.
 */
export function readDetailHeader(names: readonly string[], line: number): DetailHeader {
  const found = new Map<WalletField, number>();
  const unknown: string[] = [];
  const audit = names.some((name) => normalise(name) === 'digitalasset');
  for (const [i, name] of names.entries()) {
    const field = FIELDS[normalise(name) as keyof typeof FIELDS];
    if (field === undefined) {
      if (name) unknown.push(name);
      continue;
    }
    if (found.has(field)) throw refused(line, `the header names "${name}" twice`);
    found.set(field, i);
  }
  const at = (field: WalletField) => found.get(field) ?? -1;
  const needed: WalletField[] = ['coin', 'address', 'message', 'signature1'];
  for (const field of audit ? [...needed, 'network' as const] : [...needed, 'amount' as const]) {
    if (at(field) < 0) throw refused(line, `the header has no column for ${field}`);
  }
  return {
    kind: 'detail',
    layout: layoutOf(audit, at),
    index: {
      coin: at('coin'),
      type: at('type'),
      network: at('network'),
      height: at('height'),
      address: at('address'),
      amount: at('amount'),
      message: at('message'),
      signature1: at('signature1'),
      signature2: at('signature2'),
      script: at('script'),
      eoa1: at('eoa1'),
      eoa2: at('eoa2'),
      status: at('status'),
    },
    names,
    unknown,
  };
}

/**
 * Reads the summary's header: coin, height and amount in the old files, name and total in newer ones.
 *
 * @throws InputError `wallet-header` when no amount can be told.
 */
export function readSummaryHeader(names: readonly string[], line: number): SummaryHeader {
  const found = findSummary(names);
  if (found) return found;
  throw refused(line, 'the first line is neither a summary header nor a header of address rows');
}

function findSummary(names: readonly string[]): SummaryHeader | null {
  const plain = names.map(normalise);
  const label = plain.findIndex((name) => /^(?:coin|asset|digitalasset|name|symbol)/.test(name));
  const height = plain.findIndex((name) => name.includes('height'));
  const amount = plain.findIndex((name) => /amount|total|balance/.test(name));
  const found = label >= 0 && amount >= 0 && amount !== label;
  return found ? { kind: 'summary', label, height, amount } : null;
}

/** The header of a list of validators, or null: `deposit address, validator publickey, amount, withdrawal address`. */
export function readStakingHeader(names: readonly string[]): StakingHeader | null {
  const plain = names.map(normalise);
  const index = {
    deposit: plain.indexOf('depositaddress'),
    validator: plain.findIndex((name) => /^validator(?:public|pub)?key$/.test(name)),
    amount: plain.indexOf('amount'),
    withdrawal: plain.indexOf('withdrawaladdress'),
  };
  return index.validator >= 0 && index.amount >= 0 ? { kind: 'staking', names, index } : null;
}

/** Whether a line is a header of any section. */
export function isAnyHeader(names: readonly string[]): boolean {
  if (looksLikeDetailHeader(names) || readStakingHeader(names)) return true;
  return names.length > 1 && findSummary(names) !== null;
}

function layoutOf(audit: boolean, at: (field: WalletField) => number): WalletLayout {
  if (audit) return 'audit';
  if (at('type') >= 0) return 'c12';
  if (at('eoa1') >= 0) return 'c11';
  return at('network') >= 0 || at('height') >= 0 ? 'c9' : 'c7';
}

/** `redeem script/ public key`, ` eoa1` and `EOA1` are written differently from file to file. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function refused(line: number, reason: string): InputError {
  return new InputError({ code: 'wallet-header', reason, place: { line } });
}
