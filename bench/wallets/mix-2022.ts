import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { ecdsaClaim } from '@/lib/demo/signers/ecdsa-claims';
import { multisigClaim } from '@/lib/demo/signers/utxo-claims';
import { evmAddress } from '@/lib/signatures/addresses/evm';
import { tronAddress } from '@/lib/signatures/addresses/tron';
import { UTXO_NETWORKS } from '@/lib/signatures/addresses/utxo-networks';
import type { OwnershipClaim } from '@/lib/signatures/claim';
import { evmDigest, tronDigest } from '@/lib/signatures/digests';
import { nativeSigner } from './native-signer';

const message = 'I am an OKX address';

/** The 33 rows OKX published in November 2022, by label and kind of address. */
const MIX: readonly (readonly [label: string, kind: 'p2sh' | 'p2wsh' | 'evm' | 'tron'])[] = [
  ...repeat(3, ['BTC', 'p2sh'] as const),
  ...repeat(6, ['BTC', 'p2wsh'] as const),
  ...repeat(6, ['ETH', 'evm'] as const),
  ...repeat(3, ['ETH-ARBITRUM', 'evm'] as const),
  ...repeat(7, ['ETH-OPTIMISM', 'evm'] as const),
  ...repeat(1, ['USDT-OPTIMISM', 'evm'] as const),
  ...repeat(7, ['USDT-TRC20', 'tron'] as const),
];

/** Signatures a verifier recovers for `rows` rows of the mix. */
export function recoveriesIn(rows: number): number {
  let count = 0;
  for (let i = 0; i < rows; i += 1) count += MIX[i % MIX.length]?.[0] === 'BTC' ? 2 : 1;
  return count;
}

/** Writes a file of the 7-column layout: the mix repeated with a fresh key for every signature. */
export async function writeMix2022(file: string, rows: number): Promise<void> {
  const out = createWriteStream(file);
  out.write('coin,snapshot height,amount\nETH(ALL),-,0\n\n');
  out.write('coin,address,amount,message,signature1,signature2,redeem script/ public key\n');
  for (let i = 0; i < rows; i += 1) {
    const [label, kind] = MIX[i % MIX.length] ?? ['ETH', 'evm'];
    const claim = makeClaim(kind, i);
    const cells = [label, claim.address, String(1000 + i), message];
    cells.push(claim.signature1 ?? '', claim.signature2 ?? '', claim.script ?? '');
    if (!out.write(`${cells.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function makeClaim(kind: 'p2sh' | 'p2wsh' | 'evm' | 'tron', row: number): OwnershipClaim {
  const secret = (key: number) => createHash('sha256').update(`bench ${row} ${key}`).digest();
  if (kind === 'evm') {
    const rule = evmAddress;
    return ecdsaClaim(nativeSigner, { rule, digest: evmDigest, message, secret: secret(0) });
  }
  if (kind === 'tron') {
    const rule = tronAddress;
    return ecdsaClaim(nativeSigner, { rule, digest: tronDigest, message, secret: secret(0) });
  }
  return multisigClaim(nativeSigner, {
    network: UTXO_NETWORKS.bitcoin,
    message,
    secrets: [secret(0), secret(1), secret(2)],
    witness: kind === 'p2wsh',
  });
}

function repeat<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
