import { createLoader, createSerializer } from 'nuqs/server';
import { chartViewParsers } from '@/components/charts/chart-view';

/** The months an asset's page shows, in its charts and its table. */
const parsers = { range: chartViewParsers.range };

export const loadAssetState = createLoader(parsers);
export const assetHref = createSerializer(parsers);
