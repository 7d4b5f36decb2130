import { describe, expect, it } from 'vitest';
import { fileRemarks } from './file-remarks';

describe('fileRemarks', () => {
  it('names networks with most rows first', () => {
    const stored = {
      name: 'okx_por.csv',
      unknownNetworks: { 'A-CHAIN': 2, 'C-CHAIN': 9, 'B-CHAIN': 2 },
      otherNetworks: { 'ETH on Base': 4 },
      written: 'semicolons between its cells',
    };
    expect(fileRemarks([stored])).toEqual([
      {
        ...stored,
        unknownNetworks: [
          { name: 'C-CHAIN', rows: 9 },
          { name: 'A-CHAIN', rows: 2 },
          { name: 'B-CHAIN', rows: 2 },
        ],
        otherNetworks: [{ name: 'ETH on Base', rows: 4 }],
      },
    ]);
  });

  it('tells what was not recorded from what is not there', () => {
    expect(fileRemarks([{ name: 'old.csv' }])).toEqual([
      { name: 'old.csv', unknownNetworks: null, otherNetworks: null, written: null },
    ]);
    expect(fileRemarks([{ name: 'new.csv', unknownNetworks: {} }])[0]?.unknownNetworks).toEqual([]);
  });
});
