import { expect, it } from 'vitest';
import { custodySplit } from './custody-split';

it('divides reserves into shares that add up to 100', () => {
  expect(custodySplit({ own: '146359', custody: '6792' })).toEqual({
    ownPercent: '95.6',
    custodyPercent: '4.4',
  });
  expect(custodySplit({ own: '4267347550', custody: '0' })).toEqual({
    ownPercent: '100.0',
    custodyPercent: '0.0',
  });
});

it('takes no share of what is unknown, empty or negative', () => {
  expect(custodySplit({ own: '5', custody: null })).toBeNull();
  expect(custodySplit({ own: '0', custody: '0' })).toBeNull();
  expect(custodySplit({ own: '5', custody: '-1' })).toBeNull();
});
