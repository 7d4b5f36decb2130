import { createLoader, createSerializer } from 'nuqs/server';
import { describe, expect, it } from 'vitest';
import {
  EXPLORER_KEYS,
  explorerFilter,
  explorerParsers,
  isFiltered,
  NO_FILTER,
} from './explorer-state';

const loadExplorerState = createLoader(explorerParsers, EXPLORER_KEYS);
const explorerHref = createSerializer(explorerParsers, EXPLORER_KEYS);

describe('the explorer’s state in the address', () => {
  it('takes several assets and networks, parted by commas or repeated as a plain form sends them', () => {
    const { asset, network } = loadExplorerState('?asset=BTC,ETH&asset=USDT&network=tron');
    expect(asset).toEqual(['BTC', 'ETH', 'USDT']);
    expect(network).toEqual(['tron']);
    expect(explorerFilter(loadExplorerState('?asset=BTC,ETH')).asset).toEqual(['BTC', 'ETH']);
  });

  it('leaves out what names nothing, and what is named twice', () => {
    expect(loadExplorerState("?asset=,BTC,'x',BTC&network=").asset).toEqual(['BTC']);
    expect(loadExplorerState("?asset='").asset).toEqual([]);
    const many = Array.from({ length: 80 }, (_, i) => `A${i}`).join(',');
    expect(loadExplorerState(`?asset=${many}`).asset).toHaveLength(50);
  });

  it('writes the whole state, and comes back to the same', () => {
    const search = '?report=2024-03&q=0xab&asset=BTC,ETH&network=base,linea&verdict=fail&min=1.5';
    const state = loadExplorerState(search);
    expect(explorerHref('/x', state)).toBe(`/x${search}`);
    expect(explorerHref('/x', { ...state, ...NO_FILTER })).toBe('/x?report=2024-03');
  });

  it('is filtered by any of its parts', () => {
    expect(isFiltered(loadExplorerState('?report=2024-03&sort=address'))).toBe(false);
    for (const search of ['?asset=BTC', '?network=tron', '?type=own', '?verdict=fail', '?max=2']) {
      expect(isFiltered(loadExplorerState(search)), search).toBe(true);
    }
  });
});
