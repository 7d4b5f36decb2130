import type { JsonNode } from '@/lib/format/json';
import { companionKeys, hasAny, keysAt } from '../document-shape';
import type { CompanionNeed, SchemeEntry } from '../scheme';

const config: CompanionNeed = {
  description: 'cex_config.json from the report’s package: the names of the coins',
  required: false,
  form: 'json',
};

function configIn(content: JsonNode | string): string | null {
  return companionKeys(content).has('CexAssetsInfo') ? 'config' : null;
}

const BINANCE_NAMES = [
  'AccountIndex',
  'AccountIdHash',
  'TotalEquity',
  'TotalDebt',
  'Assets',
  'Root',
  'Proof',
];

/** The names of Binance's software, one of which may be missing in a broken file. */
function hasBinanceNames(document: JsonNode): boolean {
  const keys = keysAt(document);
  return BINANCE_NAMES.filter((name) => keys.has(name)).length >= BINANCE_NAMES.length - 1;
}

export const gatePoseidonEntry: SchemeEntry = {
  id: 'gate-poseidon',
  name: 'Gate zk account proof',
  exchange: 'gate',
  period: 'since 2023',
  accepts: 'user_config.json: the user data of an audit in Gate',
  example:
    '{"Arrangement":0,"UniqueIdentification":"…","TotalAssetEquity":0,"TotalAssetDebt":0,"AssetDetails":[{"Index":0,"Equity":0,"Debt":0}],"TreeRootHash":"…","MerkleProofEncode":["…"]}',
  companions: { config },
  companionIn: configIn,
  matches(document) {
    const keys = keysAt(document);
    if (hasAny(keys, 'UniqueIdentification', 'MerkleProofEncode', 'TreeRootHash')) return true;
    // Gate's first files have Binance's names; Binance's own have had more fields for long.
    const asset = keysAt(document, 'Assets', 0);
    const first = hasBinanceNames(document) && !keys.has('TotalCollateral');
    return first && hasAny(asset, 'Equity', 'Debt') && !asset.has('Loan');
  },
  load: async () => (await import('./schemes')).gatePoseidon,
  samples: async () => (await import('./samples')).gatePoseidonSamples(),
};

export const htxPoseidonEntry: SchemeEntry = {
  id: 'htx-poseidon',
  name: 'HTX zk account proof',
  exchange: 'htx',
  period: 'since 2023',
  accepts: 'user_config.json: the user data of an audit in HTX',
  example:
    '{"AccountIndex":0,"AccountIdHash":"…","TotalEquity":0,"TotalDebt":0,"Assets":[{"Index":0,"Balance":0}],"Root":"…","Proof":["…"]}',
  companions: { config },
  // Files of Binance and Gate's first ones have the same top level, but equity and debt a coin.
  companionIn: configIn,
  matches: (document) =>
    hasBinanceNames(document) && !hasAny(keysAt(document, 'Assets', 0), 'Equity', 'Debt'),
  load: async () => (await import('./schemes')).htxPoseidon,
  samples: async () => (await import('./samples')).htxPoseidonSamples(),
};
