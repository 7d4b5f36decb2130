import { describe, expect, it } from 'vitest';
import { isWebAddress, titleOfUrl } from './web-address';

describe('isWebAddress', () => {
  it.each(['https://a.example/x', 'http://a.example', 'HTTPS://A.example/?p=1'])(
    'takes %s',
    (url) => {
      expect(isWebAddress(url)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'a.example',
    'https://',
    '(undated article)',
  ])('does not take %s for a link', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('titleOfUrl', () => {
  it.each([
    [
      'https://www.theblock.co/post/197680/okx-publishes-second-report',
      'theblock.co: okx publishes second report',
    ],
    [
      'https://a.example/58095890-okx-publishes-january-report-399.htm',
      'a.example: okx publishes january report 399',
    ],
    ['https://jinacoin.ne.jp/0085', 'jinacoin.ne.jp/0085'],
    ['https://www.okx.com/de/proof-of-reserves', 'okx.com/de/proof-of-reserves'],
    ['https://a.example/?p=7742', 'a.example/?p=7742'],
    [
      `https://github.com/a/b/blob/${'0123456789'.repeat(4)}/x.json`,
      'github.com/a/b/blob/0123456…/x.json',
    ],
    ['https://a.example/%E0%A4%A', 'a.example/%E0%A4%A'],
  ])('names %s', (url, title) => {
    expect(titleOfUrl(url)).toBe(title);
  });

  it('keeps to one line', () => {
    expect(titleOfUrl(`https://a.example/${'word-'.repeat(60)}end`).length).toBeLessThanOrEqual(
      110,
    );
  });
});
