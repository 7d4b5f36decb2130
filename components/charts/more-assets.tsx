'use client';

import { Select } from '@/components/ui/field';

/** Adds one of the assets that are not on show, as a plain select: short, and at home on a phone. */
export function MoreAssets({
  assets,
  onAdd,
}: {
  assets: readonly string[];
  onAdd: (asset: string) => void;
}) {
  if (assets.length === 0) return null;
  return (
    <Select
      aria-label="Add an asset to the chart"
      value=""
      onChange={(event) => onAdd(event.target.value)}
      look="min-h-8 rounded-full border border-line bg-card px-2 text-note text-soft"
      choices={[
        { value: '', words: 'More…', disabled: true },
        ...assets.map((asset) => ({ value: asset, words: asset })),
      ]}
    />
  );
}
