import { expect, it } from 'vitest';
import { closestName } from './closest-name';

it.each([
  ['vredict', 'verdict'],
  ['ASSETS', 'asset'],
  ['networks', 'network'],
  ['reprot', 'report'],
  ['mni', 'min'],
])('takes %s for %s', (written, meant) => {
  expect(closestName(written, ['report', 'asset', 'network', 'verdict', 'min', 'max'])).toBe(meant);
});

it('guesses nothing that is far from every name', () => {
  expect(closestName('colour', ['report', 'asset', 'min'])).toBeNull();
  expect(closestName('x', [])).toBeNull();
  expect(closestName('z', ['q'])).toBeNull();
});
