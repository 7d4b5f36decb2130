/** How an asset is told apart in charts: hue, dash and marker together, so never by colour alone. */
export type AssetStyle = { color: string; dash: string | undefined; marker: Marker };
export type Marker = 'circle' | 'square' | 'diamond' | 'triangle';

const STYLES: readonly AssetStyle[] = [
  { color: 'var(--asset-1)', dash: undefined, marker: 'circle' },
  { color: 'var(--asset-2)', dash: '7 3', marker: 'square' },
  { color: 'var(--asset-3)', dash: '2 3', marker: 'diamond' },
  { color: 'var(--asset-4)', dash: '10 3 2 3', marker: 'triangle' },
  { color: 'var(--asset-5)', dash: '5 5', marker: 'circle' },
  { color: 'var(--asset-6)', dash: '1 4', marker: 'square' },
  { color: 'var(--asset-7)', dash: '12 4', marker: 'diamond' },
  { color: 'var(--asset-8)', dash: '4 2 1 2', marker: 'triangle' },
];

/** Fixed places for the assets readers know, so that BTC never changes its colour. */
const ORDER = ['BTC', 'ETH', 'USDT', 'USDC', 'XRP', 'DOGE', 'SOL', 'OKB'];

export function assetStyle(asset: string): AssetStyle {
  const known = ORDER.indexOf(asset);
  const fallback = [...asset].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const style = STYLES[(known >= 0 ? known : fallback) % STYLES.length];
  return style ?? { color: 'var(--ink)', dash: undefined, marker: 'circle' };
}
