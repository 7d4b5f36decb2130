import { expect, it } from 'vitest';
import { rootStanding } from './root-standing';

it('compares roots by value, and tells a root that nobody published from another one', () => {
  expect(rootStanding('ab', 'ab')).toBe('matches');
  expect(rootStanding('ab', ' 0xAB ')).toBe('matches');
  expect(rootStanding('ab', 'cd')).toBe('differs');
  expect(rootStanding('ab', null)).toBe('none-known');
});
