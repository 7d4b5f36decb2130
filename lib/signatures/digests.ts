import { concatBytes, utf8ToBytes, varText } from './bytes';
import { keccak256, sha256 } from './hashes';

const OKX_HEADER = 'OKX Signed Message:\n';

/**
 * What OKX signs for EVM addresses: personal_sign over the 32-byte keccak of the text, not over the
 * text itself as a wallet would do (OKX rule; plain EIP-191 recovers other addresses).
 */
export const evmDigest = remembered((message) =>
  keccak256(
    concatBytes(utf8ToBytes('\x19Ethereum Signed Message:\n32'), keccak256(utf8ToBytes(message))),
  ),
);

/** TRON's first form: as OKX's EVM form under TRON's header. */
export const tronDigest = remembered((message) =>
  keccak256(
    concatBytes(utf8ToBytes('\x19TRON Signed Message:\n32'), keccak256(utf8ToBytes(message))),
  ),
);

/** TRON's second form (TIP-191): the text itself, its byte length in decimal before it. */
export const tronDigestV2 = remembered((message) => {
  const text = utf8ToBytes(message);
  const header = utf8ToBytes(`\x19TRON Signed Message:\n${text.length}`);
  return keccak256(concatBytes(header, text));
});

/** The bytes of OKX's own message form, signed as they are by ed25519 keys. */
export const okxMessage = remembered((message) =>
  concatBytes(varText(OKX_HEADER), varText(message)),
);

/** The digest of OKX's own message form for ECDSA keys. */
export const okxDigest = remembered((message) => keccak256(okxMessage(message)));

/** The same message hashed as EOS does. */
export const eosDigest = remembered((message) => sha256(okxMessage(message)));

/** Bitcoin's signed message under a coin's own header (`Bitcoin Signed Message:\n`). */
export function signedMessageDigest(header: string, message: string): Uint8Array {
  return bitcoinFamily(`${header}\u0000${message}`);
}

const bitcoinFamily = remembered((pair) => {
  const [header = '', message = ''] = splitOnce(pair);
  return sha256(sha256(concatBytes(varText(header), varText(message))));
});

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('\u0000');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** One message signs hundreds of thousands of rows; remembering the last few digests is enough. */
function remembered(compute: (message: string) => Uint8Array): (message: string) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (message) => {
    const before = known.get(message);
    if (before) return before;
    if (known.size >= 32) known.clear();
    const digest = compute(message);
    known.set(message, digest);
    return digest;
  };
}
