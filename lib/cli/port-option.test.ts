import { describe, expect, it } from 'vitest';
import { parsePort } from './port-option';

describe('parsePort', () => {
  it.each(['1', '3000', '65535'])('takes %s', (text) => {
    expect(parsePort(text)).toBe(Number(text));
  });

  it.each(['0', '65536', '-1', '1e3', '0x50', ' 80', '', '3000.5', 'http'])(
    'refuses "%s"',
    (text) => {
      expect(() => parsePort(text)).toThrow('whole number from 1 to 65535');
    },
  );
});
