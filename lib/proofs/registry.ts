import { bitgetMerkleEntry, bitunixMerkleEntry } from './bitget-merkle/entries';
import { bybitMerkleEntry } from './bybit-merkle/entry';
import { coinexMerkleEntry } from './coinex-merkle/entry';
import { mexcMerkleEntry } from './mexc-merkle/entry';
import { okxMerkleV1Entry } from './okx-merkle-v1/entry';
import { okxMerkleV2Entry } from './okx-merkle-v2/entry';
import { okxPlonky2Entry } from './okx-plonky2/entry';
import { okxGlobalProofEntry } from './okx-plonky2/global-entry';
import { okxStarkEntry } from './okx-stark/entry';
import type { SchemeEntry } from './scheme';
import { swissborgMerkleEntry } from './swissborg-merkle/entry';
import { binancePoseidonEntry, gatePoseidonEntry, htxPoseidonEntry } from './zkmerkle/entries';

/**
 * Every scheme that can be recognised. An entry is light; the code behind `load` and `samples` is
 * fetched when it is needed. A new scheme is one folder and one line here.
 */
export const SCHEMES: readonly SchemeEntry[] = [
  okxMerkleV1Entry,
  okxMerkleV2Entry,
  okxStarkEntry,
  okxPlonky2Entry,
  okxGlobalProofEntry,
  bybitMerkleEntry,
  bitgetMerkleEntry,
  bitunixMerkleEntry,
  mexcMerkleEntry,
  coinexMerkleEntry,
  binancePoseidonEntry,
  gatePoseidonEntry,
  htxPoseidonEntry,
  swissborgMerkleEntry,
];

export function findScheme(id: string): SchemeEntry | null {
  return SCHEMES.find((entry) => entry.id === id) ?? null;
}
