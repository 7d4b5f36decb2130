import { afterEach, describe, expect, it, vi } from 'vitest';
import { handOver, takeHandedOver } from './handover';
import { contentOfText, type ProofContent } from './proof-content';

function content(text: string): ProofContent {
  const made = contentOfText(text);
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

/** The tab's storage, which Node lacks. */
function storage() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('handing a proof to the verifier', () => {
  it('gives it once and keeps nothing', () => {
    const kept = storage();
    handOver({ content: content('{"a":1}') });
    expect(kept.size).toBe(1);
    expect(takeHandedOver()).toMatchObject({ content: { body: '{"a":1}' } });
    expect(kept.size).toBe(0);
    expect(takeHandedOver()).toBeNull();
  });

  it('survives that the browser loads the page afresh', async () => {
    storage();
    handOver({ content: content('{"a":2}') });
    vi.resetModules();
    const fresh = await import('./handover');
    expect(fresh.takeHandedOver()).toMatchObject({
      content: { body: '{"a":2}', sample: null },
    });
    takeHandedOver();
  });

  it('keeps files in memory only', () => {
    const kept = storage();
    const files = [{ name: 'a.json', file: new File(['{}'], 'a.json') }];
    handOver({ files });
    expect(kept.size).toBe(0);
    expect(takeHandedOver()).toEqual({ files });
  });

  it('works where storage is forbidden', () => {
    vi.stubGlobal('sessionStorage', undefined);
    handOver({ content: content('{"a":3}') });
    expect(takeHandedOver()).toMatchObject({ content: { body: '{"a":3}' } });
  });
});
