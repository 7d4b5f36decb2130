import { describe, expect, it } from 'vitest';
import { csvCell, plainCsvText } from './csv-cell';

describe('csvCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', "'x", '＝1', "''"])(
    'defuses the text %j, and can be undone',
    (text) => {
      expect(csvCell(text, 'text')).toBe(`'${text}`);
      expect(plainCsvText(csvCell(text, 'text'))).toBe(text);
    },
  );

  it.each(['plain', 'a=b', '1-2', ' =1', '', '“quoted”'])('leaves the text %j alone', (text) => {
    expect(csvCell(text, 'text')).toBe(text);
    expect(plainCsvText(text)).toBe(text);
  });

  it('leaves negative numbers numbers', () => {
    expect(csvCell('-21188.864402819964229196', 'decimal')).toBe('-21188.864402819964229196');
    expect(csvCell(-3, 'integer')).toBe('-3');
  });

  it('writes null as nothing', () => {
    expect(csvCell(null, 'text')).toBe('');
    expect(csvCell(false, 'boolean')).toBe('false');
  });
});
