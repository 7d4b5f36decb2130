import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropReadCache } from '@/lib/platform/read-cache';
import { cachedBody } from './body-cache';
import { representJson } from './representation';

afterEach(() => dropReadCache());

describe('cachedBody', () => {
  it('builds once for callers that come together and after', async () => {
    const build = vi.fn(async () => representJson({ a: 1 }));
    const [first, second] = await Promise.all([
      cachedBody({ key: 'once', build }),
      cachedBody({ key: 'once', build }),
    ]);
    expect(first).toBe(second);
    expect(await cachedBody({ key: 'once', build })).toBe(first);
    expect(build).toHaveBeenCalledTimes(1);
  });

  it('builds again when the data changed', async () => {
    const build = vi.fn(async () => representJson({ a: 1 }));
    await cachedBody({ key: 'changes', build });
    dropReadCache();
    await cachedBody({ key: 'changes', build });
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('does not keep a failure', async () => {
    const failing = () => Promise.reject(new Error('away'));
    await expect(cachedBody({ key: 'fails', build: failing })).rejects.toThrow('away');
    const body = await cachedBody({ key: 'fails', build: async () => representJson({ a: 1 }) });
    expect(new TextDecoder().decode(body.bytes)).toBe('{"a":1}');
  });
});
