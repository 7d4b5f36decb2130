import { decodeBase64, equalBytes } from './bytes';
import { failed, good, type Result, unsupported } from './outcome';
import { type RecoverableSignature, readRecoverableSignature } from './recoverable-signature';

/** Which kind of address a signature's header byte speaks of (BIP-137). */
export type SignatureFlag = 'uncompressed' | 'compressed' | 'nested-witness' | 'witness';

export type UtxoSignature =
  /** 65 bytes over the coin's signed-message digest, or in hex over OKX's own (MPC wallets). */
  | (RecoverableSignature & { kind: 'recoverable'; over: 'coin' | 'okx'; flag: SignatureFlag })
  /** Anything else in base64: the witness stack of BIP-322. */
  | { kind: 'witness'; bytes: Uint8Array };

const FLAGS: readonly SignatureFlag[] = ['uncompressed', 'compressed', 'nested-witness', 'witness'];
const MOST_LETTERS = 10_000;
const MOST_SIGNATURES = 20;

/** All signatures of a row: each cell holds one, or a list `[a,b]`. */
export function splitSignatureCells(cells: readonly (string | null)[]): string[] {
  return cells.flatMap((cell) => {
    if (cell?.[0] !== '[') return cell ? [cell] : [];
    const parts = cell.replace(/^\[|\]$/g, '').split(',');
    return parts.map((part) => part.trim().replace(/^"(.*)"$/, '$1')).filter(Boolean);
  });
}

export function readUtxoSignatures(texts: readonly string[]): Result<UtxoSignature[]> {
  if (texts.length > MOST_SIGNATURES) return failed('malformed-signature', 'Too many signatures.');
  const signatures: UtxoSignature[] = [];
  for (const text of texts) {
    const read = readUtxoSignature(text);
    if (!read.ok) return read;
    if (signatures.some((other) => isSame(other, read.value))) {
      return failed('repeated-key', 'The same signature is given twice; it counts for one key.');
    }
    signatures.push(read.value);
  }
  return good(signatures);
}

/** Marks of BIP-322's forms that newer software puts before the base64 text. */
const FORMS = /^(smp|ful|pof)(?=(?:.{4})+$)/;

function readUtxoSignature(marked: string): Result<UtxoSignature> {
  const form = FORMS.exec(marked)?.[1];
  if (form === 'ful' || form === 'pof') {
    return unsupported('unsupported-signature', "Only BIP-322's simple form is checked here.");
  }
  const text = form ? marked.slice(form.length) : marked;
  if (/^0x/i.test(text) || /^[0-9a-fA-F]{130}$/.test(text)) {
    const read = readRecoverableSignature(text);
    if (!read.ok) return read;
    return good({ kind: 'recoverable', over: 'okx', flag: 'compressed', ...read.value });
  }
  const bytes = text.length > MOST_LETTERS ? null : decodeBase64(text);
  if (!bytes) return failed('malformed-signature', 'The signature is neither base64 nor hex.');
  if (bytes.length !== 65) return good({ kind: 'witness', bytes });
  const header = (bytes[0] ?? 0) - 27;
  const flag = FLAGS[header >> 2];
  if (header < 0 || !flag) {
    return failed(
      'malformed-signature',
      `The signature's header byte is ${header + 27}; 27 to 42 is known.`,
    );
  }
  return good({
    kind: 'recoverable',
    over: 'coin',
    flag,
    rs: bytes.subarray(1),
    recovery: header & 3,
  });
}

function isSame(a: UtxoSignature, b: UtxoSignature): boolean {
  if (a.kind === 'recoverable' && b.kind === 'recoverable') return equalBytes(a.rs, b.rs);
  return a.kind === 'witness' && b.kind === 'witness' && equalBytes(a.bytes, b.bytes);
}
