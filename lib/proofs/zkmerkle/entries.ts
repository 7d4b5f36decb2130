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

/** Binance's own files since 2024-07 say what secures an account's debts. */
function isLater(document: JsonNode): boolean {
  const collateral = keysAt(document).has('TotalCollateral');
  return collateral || hasAny(keysAt(document, 'Assets', 0), 'Loan', 'VipLoan', 'PortfolioMargin');
}

export const binancePoseidonEntry: SchemeEntry = {
  id: 'binance-poseidon',
  name: 'Binance zk account proof',
  exchange: 'binance',
  period: 'since July 2024',
  accepts: 'user_config.json: the Merkle file of an audit in Binance',
  example:
    '{"AccountIndex":0,"AccountIdHash":"…","TotalEquity":0,"TotalDebt":0,"TotalCollateral":0,"Assets":[{"Index":0,"Equity":0,"Debt":0,"Loan":0,"Margin":0,"PortfolioMargin":0}],"Root":"…","Proof":["…"]}',
  companions: { config },
  companionIn: configIn,
  matches: (document) => hasBinanceNames(document) && isLater(document),
  load: async () => (await import('./schemes')).binancePoseidon,
  samples: async () => (await import('./samples')).binancePoseidonSamples(),
};

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
    // Gate's first files and Binance's cannot be told apart; Binance's later ones have more fields.
    const asset = keysAt(document, 'Assets', 0);
    return hasBinanceNames(document) && !isLater(document) && hasAny(asset, 'Equity', 'Debt');
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
    hasBinanceNames(document) &&
    !isLater(document) &&
    !hasAny(keysAt(document, 'Assets', 0), 'Equity', 'Debt'),
  load: async () => (await import('./schemes')).htxPoseidon,
  samples: async () => (await import('./samples')).htxPoseidonSamples(),
};
