import { assetStyle, type Marker } from './asset-style';

const PATHS: Record<Marker, string> = {
  circle: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Z',
  square: 'M2 2h8v8H2Z',
  diamond: 'M6 .8 11.2 6 6 11.2 .8 6Z',
  triangle: 'M6 1 11.4 10.6H.6Z',
};

/** An asset's marker in its hue: the same shape as on its line. */
export function AssetMark({ asset, size = 11 }: { asset: string; size?: number }) {
  const { color, marker } = assetStyle(asset);
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={PATHS[marker]} fill={color} />
    </svg>
  );
}
