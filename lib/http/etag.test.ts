import { describe, expect, it } from 'vitest';
import { matchesEtag, strongEtag } from './etag';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('strongEtag', () => {
  it('is the same for the same bytes only, and quoted', () => {
    expect(strongEtag(bytes('a'))).toBe(strongEtag(bytes('a')));
    expect(strongEtag(bytes('a'))).not.toBe(strongEtag(bytes('b')));
    expect(strongEtag(bytes('a'))).toMatch(/^"[\w-]{32}"$/);
  });
});

describe('matchesEtag', () => {
  const etag = strongEtag(bytes('a'));
  it.each([
    [etag, true],
    [`W/${etag}`, true],
    [`"other", ${etag}`, true],
    ['*', true],
    ['"other"', false],
    [etag.replaceAll('"', ''), false],
    [null, false],
    [`${'"x",'.repeat(2_000)}${etag}`, false],
  ])('If-None-Match %s', (header, expected) => {
    expect(matchesEtag(header, etag)).toBe(expected);
  });
});
