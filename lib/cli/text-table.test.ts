import { describe, expect, it } from 'vitest';
import { textTable } from './text-table';

describe('textTable', () => {
  it('aligns words left and numbers right, with their points under each other', () => {
    const lines = textTable({
      columns: [
        { title: 'Asset' },
        { title: 'Amount (coins)', align: 'right' },
        { title: '%', align: 'point' },
      ],
      rows: [
        ['BTC', '113,754', '101.39'],
        ['USDT', '5', '103'],
      ],
    });
    expect(lines).toEqual([
      'Asset  Amount (coins)       %',
      '─────  ──────────────  ──────',
      'BTC           113,754  101.39',
      'USDT                5  103',
    ]);
  });

  it('shows a gap where nobody stated a figure, and fills short rows', () => {
    const columns = [{ title: 'Month' }, { title: 'BTC %', align: 'point' as const }];
    expect(textTable({ columns, rows: [['2023-06', null], ['2023-07']] }).slice(2)).toEqual([
      '2023-06      –',
      '2023-07      –',
    ]);
  });

  it('counts characters, not code units', () => {
    const lines = textTable({
      columns: [{ title: 'x' }, { title: 'y' }],
      rows: [
        ['𝔹', 'a'],
        ['bb', 'b'],
      ],
    });
    expect(lines.slice(2)).toEqual(['𝔹   a', 'bb  b']);
  });
});
