/** What tells Bitcoin-like chains apart: address versions and the header of a signed message. */
export type UtxoNetwork = {
  name: string;
  /** First line of a signed message, its line feed included. */
  messageHeader: string;
  /** Version bytes before the 20-byte hash. */
  keyHash: readonly (readonly number[])[];
  scriptHash: readonly (readonly number[])[];
  /** Prefix of segregated-witness addresses, where the chain has them. */
  segwitPrefix: string | null;
  /** Prefix of the newer addresses of Bitcoin Cash and eCash. */
  cashPrefix: string | null;
};

const BITCOIN: UtxoNetwork = {
  name: 'Bitcoin',
  messageHeader: 'Bitcoin Signed Message:\n',
  keyHash: [[0]],
  scriptHash: [[5]],
  segwitPrefix: 'bc',
  cashPrefix: null,
};

/** Bitcoin's versions without segregated witness. */
const LEGACY: UtxoNetwork = { ...BITCOIN, segwitPrefix: null };

function chain(
  name: string,
  header: string,
  keyVersion: readonly number[],
  scriptVersion: readonly number[],
  segwitPrefix: string | null = null,
): UtxoNetwork {
  return {
    name,
    messageHeader: `${header} Signed Message:\n`,
    keyHash: [keyVersion],
    scriptHash: [scriptVersion],
    segwitPrefix,
    cashPrefix: null,
  };
}

/** Script addresses began with 3 before they began with M; both are still valid. */
const LITECOIN: UtxoNetwork = {
  ...chain('Litecoin', 'Litecoin', [48], [50], 'ltc'),
  scriptHash: [[50], [5]],
};

export const UTXO_NETWORKS = {
  bitcoin: BITCOIN,
  'bitcoin-cash': { ...LEGACY, name: 'Bitcoin Cash', cashPrefix: 'bitcoincash' },
  'bitcoin-sv': { ...LEGACY, name: 'Bitcoin SV' },
  ecash: { ...LEGACY, name: 'eCash', cashPrefix: 'ecash' },
  litecoin: LITECOIN,
  dogecoin: chain('Dogecoin', 'Dogecoin', [30], [22]),
  dash: chain('Dash', 'DarkCoin', [76], [16]),
  'bitcoin-gold': chain('Bitcoin Gold', 'Bitcoin Gold', [38], [23], 'btg'),
  'bitcoin-diamond': {
    ...BITCOIN,
    name: 'Bitcoin Diamond',
    messageHeader: 'Bitcoindiamond Signed Message:\n',
  },
  digibyte: chain('DigiByte', 'DigiByte', [30], [63], 'dgb'),
  qtum: chain('Qtum', 'Qtum', [58], [50], 'qc'),
  ravencoin: chain('Ravencoin', 'Raven', [60], [122]),
  horizen: chain('Horizen', 'Bitcoin', [0x20, 0x89], [0x20, 0x96]),
  zcash: chain('Zcash', 'Zcash', [0x1c, 0xb8], [0x1c, 0xbd]),
} satisfies Record<string, UtxoNetwork>;

export type UtxoNetworkName = keyof typeof UTXO_NETWORKS;
