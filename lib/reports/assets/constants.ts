/**
 * Assets with the name people know; add a line when an exchange adds a coin. A history, which people
 * type, may speak of these only; what an exchange publishes of others is kept by its symbol.
 */
export const ASSETS: Readonly<Record<string, { name: string }>> = {
  BTC: { name: 'Bitcoin' },
  ETH: { name: 'Ether' },
  USDT: { name: 'Tether USD' },
  USDC: { name: 'USD Coin' },
  USDG: { name: 'Global Dollar' },
  XRP: { name: 'XRP' },
  DOGE: { name: 'Dogecoin' },
  SOL: { name: 'Solana' },
  OKB: { name: 'OKB' },
  TON: { name: 'Toncoin' },
  BCH: { name: 'Bitcoin Cash' },
  UNI: { name: 'Uniswap' },
  FIL: { name: 'Filecoin' },
  EOS: { name: 'EOS' },
  A: { name: 'Vaulta (formerly EOS)' },
  DOT: { name: 'Polkadot' },
  ETC: { name: 'Ethereum Classic' },
  ELF: { name: 'aelf' },
  PEOPLE: { name: 'ConstitutionDAO' },
  TRX: { name: 'TRON' },
  APT: { name: 'Aptos' },
  LTC: { name: 'Litecoin' },
  OKT: { name: 'OKT' },
  LINK: { name: 'Chainlink' },
  SHIB: { name: 'Shiba Inu' },
  ADA: { name: 'Cardano' },
  SUI: { name: 'Sui' },
};

/** The name, or the symbol as published where Ballast does not know the asset. */
export function assetName(symbol: string): string {
  return ASSETS[symbol]?.name ?? symbol;
}

export function isKnownAsset(symbol: string): boolean {
  return Object.hasOwn(ASSETS, symbol);
}
