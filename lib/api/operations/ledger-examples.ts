import type { Comparison, HoldingChange } from '@/lib/wallets/changes/schema';
import type { Distribution, Ledger, LedgerSummary } from '@/lib/wallets/ledger/schema';
import type { AddressDetail, Holding } from '@/lib/wallets/schema';

/** Examples of the API description, made up: figures of one small ledger. */

const address = '0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e';

export const exampleHolding: Holding = {
  id: 17,
  network: 'ethereum',
  publishedNetwork: 'ETH',
  address,
  label: 'ETH',
  asset: 'ETH',
  type: 'own',
  publishedType: 'Non Staking',
  height: '20914735',
  amount: '0.058959708849230328',
  verdict: { status: 'pass', boundTo: 'address', scheme: 'evm', reason: null },
  duplicate: false,
  line: 5,
};

export const exampleLedgerSummary: LedgerSummary = {
  exchange: 'okx',
  report: '2026-05',
  ledger: 1,
  current: true,
  file: {
    name: 'por_csv_2026050700_V4.zip',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    bytes: 54_422_973,
    ingestedAt: '2026-11-22T12:00:00.000Z',
  },
  rows: 310_353,
  addresses: 298_112,
  setAside: 1,
  skipped: 0,
  duplicates: 0,
  unknownLabelRows: 0,
  verdicts: { pass: 309_000, fail: 0, 'not-bound': 1_301, unsupported: 52 },
  proofs: { distinct: 298_112, verified: 14_905 },
};

export const exampleLedger: Ledger = {
  ...exampleLedgerSummary,
  revisions: [
    {
      ledger: 1,
      current: true,
      fileName: 'por_csv_2026050700_V4.zip',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      ingestedAt: '2026-11-22T12:00:00.000Z',
      withdrawnAt: null,
    },
  ],
  files: [
    {
      name: 'okx_por.csv',
      unknownNetworks: [],
      otherNetworks: [{ name: 'ETH on Base', rows: 12 }],
      written: null,
    },
  ],
  facets: {
    assets: [{ value: 'ETH', name: 'Ether', rows: 310_353 }],
    networks: [{ value: 'ethereum', name: 'Ethereum', rows: 310_353 }],
    types: [{ value: 'own', name: 'Own wallet', rows: 310_353 }],
    verdicts: [{ value: 'pass', name: 'Passes', rows: 309_000 }],
  },
  reasons: [{ status: 'not-bound', code: 'address-not-derived', rows: 1_301 }],
  assets: [
    {
      asset: 'ETH',
      rows: 310_353,
      computed: '1214362.5',
      computedPassed: '1214300',
      fileStated: '1214362',
      publishedExchangeReserves: '1214362.5',
      custodyReserves: '0',
      liabilities: '1178993',
      difference: '0',
      recomputedRatio: '103.0000',
      publishedRatio: '103',
    },
  ],
  labels: [
    {
      label: 'ETH',
      asset: 'ETH',
      network: 'ethereum',
      rows: 310_353,
      agrees: true,
      computed: '1214362.5',
      computedAsAsset: null,
      stated: '1214362',
      difference: '0.5',
      height: '20914735',
    },
  ],
  unknownLabels: [],
  discrepancies: [],
  setAsideRows: [
    {
      file: 'okx_por.csv',
      line: 9,
      column: 65,
      field: 'amount',
      code: 'bad-amount',
      reason: 'is negative',
      excerpt: 'ETH,Non Staking,ETH,20914735,0x…',
    },
  ],
};

export const exampleDistribution: Distribution = {
  exchange: 'okx',
  report: '2026-05',
  ledger: 1,
  rows: 2,
  addresses: 2,
  networks: [{ network: 'ethereum', networkName: 'Ethereum', rows: 2, addresses: 2 }],
  assets: [
    {
      asset: 'ETH',
      rows: 2,
      addresses: 2,
      amount: '4',
      custody: '0',
      top1: '75.00',
      top10: '100.00',
      top100: '100.00',
      networks: [
        { network: 'ethereum', networkName: 'Ethereum', rows: 2, amount: '4', share: '100.00' },
      ],
      types: [{ type: 'own', rows: 2, amount: '4', share: '100.00' }],
    },
  ],
};

const { network: _network, address: _address, ...held } = exampleHolding;

export const exampleAddress: AddressDetail = {
  exchange: 'okx',
  network: 'ethereum',
  networkName: 'Ethereum',
  address,
  explorerUrl: `https://etherscan.io/address/${address}`,
  firstReport: '2026-05',
  lastReport: '2026-05',
  reports: ['2026-05'],
  holdings: [{ ...held, report: '2026-05', proof: 1 }],
  proofs: [
    {
      id: 1,
      status: 'pass',
      boundTo: 'address',
      scheme: 'evm',
      reason: null,
      contentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      verifierVersion: 1,
      verifiedAt: '2026-11-22T12:00:00.000Z',
      reports: ['2026-05'],
      row: {
        coin: 'ETH',
        network: 'ETH',
        audit: false,
        type: 'Non Staking',
        address,
        message: 'I am an OKX address',
        signature1: '0x07f19879…',
        signature2: null,
        script: null,
        eoa1: null,
        eoa2: null,
      },
    },
  ],
  elsewhere: [{ network: 'base', networkName: 'Base', reports: 3 }],
};

export const exampleChange: HoldingChange = {
  kind: 'changed',
  network: 'ethereum',
  publishedNetwork: 'ETH',
  address,
  label: 'ETH',
  asset: 'ETH',
  from: '3',
  to: '4.5',
  change: '1.5',
};

export const exampleComparison: Comparison = {
  exchange: 'okx',
  from: '2026-05',
  to: '2026-06',
  counts: { new: 0, gone: 0, changed: 1, unchanged: 1 },
  addresses: { new: 0, gone: 0, kept: 2 },
  net: [
    {
      asset: 'ETH',
      network: 'ethereum',
      networkName: 'Ethereum',
      from: '4',
      to: '5.5',
      change: '1.5',
      new: 0,
      gone: 0,
      changed: 1,
      unchanged: 1,
    },
  ],
  moves: [exampleChange],
};
