import { afterEach, describe, expect, it, vi } from 'vitest';
import { sourceHash } from './build-stamp';

describe('sourceHash', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is the same for the same sources', async () => {
    expect(await sourceHash()).toBe(await sourceHash());
  });

  it('changes with a setting that is compiled in, and not with one that is not', async () => {
    const before = await sourceHash();
    vi.stubEnv('PORT', '4321');
    expect(await sourceHash()).toBe(before);
    vi.stubEnv('BALLAST_PUBLIC_URL', 'https://reserves.example');
    expect(await sourceHash()).not.toBe(before);
  });
});
