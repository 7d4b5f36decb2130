import { expect, it } from 'vitest';
import { acceptsGzip } from './accepts-gzip';

it.each([
  [null, false],
  ['', false],
  ['gzip', true],
  ['GZIP, br', true],
  ['br;q=1.0, gzip;q=0.8', true],
  ['gzip;q=0', false],
  ['gzip;q=0.000, *', false],
  ['*', true],
  ['*;q=0', false],
  ['identity', false],
  ['br', false],
])('Accept-Encoding %s', (header, expected) => {
  expect(acceptsGzip(header)).toBe(expected);
});
