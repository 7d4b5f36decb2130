import { bech32, bech32m } from '@scure/base';
import { concatBytes } from '../bytes';
import { decodeBase58Check } from './base58-check';
import { CASH_ALPHABET, decodeCashBase32 } from './cash-base32';
import type { UtxoNetwork } from './utxo-networks';

export type UtxoAddressKind =
  | 'p2pkh'
  | 'p2sh'
  | 'p2wpkh'
  | 'p2wsh'
  | 'p2tr'
  /** A later witness version: well formed, but nobody can spend or sign for it yet. */
  | 'witness-unknown';

/** What an address commits to: `program` is 20 or 32 bytes (other lengths only for unknown ones). */
export type UtxoAddress = { kind: UtxoAddressKind; program: Uint8Array };

/** Decodes an address of the given chain; null when it is none (a wrong checksum included). */
export function decodeUtxoAddress(address: string, network: UtxoNetwork): UtxoAddress | null {
  return (
    decodeSegwit(address, network) ?? decodeCash(address, network) ?? decodeLegacy(address, network)
  );
}

/** BIP-173 and BIP-350: version 0 is bech32, later versions are bech32m. */
function decodeSegwit(address: string, { segwitPrefix }: UtxoNetwork): UtxoAddress | null {
  if (!segwitPrefix || address.length > 90) return null;
  const head = address.slice(0, segwitPrefix.length + 2).toLowerCase();
  if (!head.startsWith(`${segwitPrefix}1`)) return null;
  // The letter after the prefix is the version: `q` is 0.
  const coder = head.endsWith('q') ? bech32 : bech32m;
  const words = coder.decodeUnsafe(address)?.words;
  const version = words?.[0];
  if (!words || version === undefined || version > 16) return null;
  const program = coder.fromWordsUnsafe(words.slice(1));
  if (!program || program.length < 2 || program.length > 40) return null;
  if (version === 0) {
    if (program.length === 20) return { kind: 'p2wpkh', program };
    return program.length === 32 ? { kind: 'p2wsh', program } : null;
  }
  const taproot = version === 1 && program.length === 32;
  return { kind: taproot ? 'p2tr' : 'witness-unknown', program };
}

/** The prefix may be left out, as exchanges often do. */
function decodeCash(address: string, { cashPrefix }: UtxoNetwork): UtxoAddress | null {
  if (!cashPrefix) return null;
  const folded = address === address.toUpperCase() ? address.toLowerCase() : address;
  const body = folded.startsWith(`${cashPrefix}:`) ? folded.slice(cashPrefix.length + 1) : folded;
  const bytes = decodeCashBase32(cashPrefix, body, CASH_ALPHABET);
  if (bytes?.length !== 21) return null;
  const program = bytes.subarray(1);
  if (bytes[0] === 0) return { kind: 'p2pkh', program };
  return bytes[0] === 8 ? { kind: 'p2sh', program } : null;
}

function decodeLegacy(address: string, network: UtxoNetwork): UtxoAddress | null {
  const payload = decodeBase58Check(address);
  if (!payload) return null;
  const version = payload.subarray(0, -20);
  const program = payload.subarray(-20);
  const isOneOf = (versions: UtxoNetwork['keyHash']) =>
    versions.some((known) => known.join() === Array.from(version).join());
  if (isOneOf(network.keyHash)) return { kind: 'p2pkh', program };
  return isOneOf(network.scriptHash) ? { kind: 'p2sh', program } : null;
}

/** The output script an address stands for (what BIP-322 signs over). */
export function outputScript({ kind, program }: UtxoAddress): Uint8Array | null {
  const push = Uint8Array.of(program.length);
  switch (kind) {
    case 'p2pkh':
      return concatBytes(Uint8Array.of(0x76, 0xa9), push, program, Uint8Array.of(0x88, 0xac));
    case 'p2sh':
      return concatBytes(Uint8Array.of(0xa9), push, program, Uint8Array.of(0x87));
    case 'p2wpkh':
    case 'p2wsh':
      return concatBytes(Uint8Array.of(0), push, program);
    case 'p2tr':
      return concatBytes(Uint8Array.of(0x51), push, program);
    case 'witness-unknown':
      return null;
  }
}
