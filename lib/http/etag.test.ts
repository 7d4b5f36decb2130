import { describe, expect, it } from 'vitest';
import { entityTag, etagHeader, matchesTag } from './etag';

const bytes = (text: string) => new TextEncoder().encode(text);
const tag = entityTag(bytes('a'));

describe('entityTag', () => {
  it('is the same for the same bytes only', () => {
    expect(entityTag(bytes('a'))).toBe(tag);
    expect(entityTag(bytes('b'))).not.toBe(tag);
    expect(tag).toMatch(/^[\w-]{32}$/);
  });
});

describe('etagHeader', () => {
  it.each([
    [null, `"${tag}"`],
    ['', `"${tag}"`],
    ['identity', `"${tag}"`],
    ['gzip;q=0, identity', `"${tag}"`],
    ['gzip', `W/"${tag}"`],
    ['br;q=1.0, gzip;q=0.8', `W/"${tag}"`],
    ['*', `W/"${tag}"`],
    ['*;q=0.000', `"${tag}"`],
  ])('Accept-Encoding %s', (acceptEncoding, expected) => {
    expect(etagHeader({ tag, acceptEncoding })).toBe(expected);
  });
});

describe('matchesTag', () => {
  it.each([
    [`"${tag}"`, true],
    [`W/"${tag}"`, true],
    [`"other", "${tag}"`, true],
    ['*', true],
    ['"other"', false],
    [tag, false],
    [null, false],
    [`${'"x",'.repeat(2_000)}"${tag}"`, false],
  ])('If-None-Match %s', (header, expected) => {
    expect(matchesTag(header, tag)).toBe(expected);
  });
});
