import { expect, it } from 'vitest';
import { conflictWords } from './conflict-words';
import { assetFigures } from './testing-figures';

const report = {
  snapshotAt: '2022-12-20T06:00:00.000Z',
  publishedOn: '2022-12-22',
  totalUsd: '6430000000',
  ordinal: 2,
  assets: [assetFigures({ asset: 'ETH', own: '1534945', printed: '104' })],
};
const conflict = { asset: null, url: null, statedBy: null, why: null };

it('tells garbled dates as a quotation beside the dates shown', () => {
  const garbled = '"released on May 9, 2023, as of December 12, 2023 at 12:00 UTC"';
  const words = conflictWords({
    conflict: { ...conflict, field: 'publishedOn/snapshotAt', value: garbled, why: 'garbled' },
    report,
  });
  expect(words).toEqual({
    about: 'the dates',
    other: garbled,
    shown: '22 December 2022, snapshot of 20 December 2022, 06:00 UTC',
    why: 'garbled',
  });
});

it('gives amounts their unit and dates their words', () => {
  const of = (field: string, value: string, asset: string | null = null) =>
    conflictWords({ conflict: { ...conflict, field, value, asset }, report });
  expect(of('exchangeReserves', '1172412', 'ETH')).toMatchObject({
    about: 'the ETH reserves on own wallets',
    other: '1,172,412 ETH',
    shown: '1,534,945 ETH',
  });
  expect(of('publishedRatio', '105', 'ETH')).toMatchObject({ other: '105 %', shown: '104 %' });
  expect(of('totalUsd', '6500000000')).toMatchObject({
    other: '$6.5 billion',
    shown: '$6.43 billion',
  });
  expect(of('publishedOn', '2022-12-23')).toMatchObject({
    other: '23 December 2022',
    shown: '22 December 2022',
  });
  expect(of('ordinal', '31')).toMatchObject({ other: '31', shown: '#2' });
});

it('quotes what it does not know and shows nothing it cannot name', () => {
  const words = conflictWords({
    conflict: { ...conflict, field: 'row labels', value: 'SOL 101, ADA 101' },
    report,
  });
  expect(words).toEqual({
    about: 'the labels of the rows',
    other: '“SOL 101, ADA 101”',
    shown: null,
    why: null,
  });
});
