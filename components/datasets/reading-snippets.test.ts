import { expect, it } from 'vitest';
import type { DatasetCatalog } from '@/lib/datasets/schema';
import { readingSnippets } from './reading-snippets';

const sha256 = 'a'.repeat(64);
const file = (format: 'csv' | 'parquet') => ({
  format,
  name: `ratio-history.${format}`,
  path: `/api/v1/datasets/ratio-history.${format}`,
  mediaType: 'text/plain',
  bytes: 1,
  sha256,
});
const catalog: DatasetCatalog = {
  byReport: [],
  version: 'v',
  licence: { id: 'x', url: 'y', note: 'z' },
  datasets: [
    {
      id: 'ratio-history',
      title: 'Ratio history',
      description: '',
      rows: 1,
      columns: [],
      files: [file('csv'), file('parquet')],
    },
  ],
};

it('names the real addresses and the digest of the file offered', () => {
  const snippets = readingSnippets({ publicUrl: 'https://ballast.example/', catalog });
  const all = snippets.map(({ code }) => code).join('\n');
  expect(all).toContain('https://ballast.example/api/v1/datasets/ratio-history.parquet');
  expect(all).toContain(`echo "${sha256}  ratio-history.csv" | sha256sum -c`);
  expect(all).not.toContain('example//');
});

it('offers nothing when there is nothing to read', () => {
  expect(
    readingSnippets({ publicUrl: 'https://x', catalog: { ...catalog, datasets: [] } }),
  ).toEqual([]);
});
