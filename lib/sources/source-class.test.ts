import { describe, expect, it } from 'vitest';
import { mayLink, SOURCE_CLASSES, sourceClass } from './source-class';

const classOf = (url: string) => sourceClass({ url, words: '' });

describe('sourceClass', () => {
  it.each([
    ['https://www.okx.com/pl/proof-of-reserves', 'official'],
    ['https://aws.okx.com/zh-hant/learn/x', 'official'],
    ['https://www.okEX.COM/cs/proof-of-reserves', 'official'],
    ['https://OKX.com./x', 'official'],
    ['https://www.theblock.co/post/1', 'newsroom'],
    ['https://github.com/okx/proof-of-reserves', 'public-code'],
    ['https://www.ouyizh.mobi/nb/proof-of-reserves', 'unofficial-copy'],
    ['https://jkxjqsqvyivx.com/zh-hans/learn/x', 'unofficial-copy'],
    ['https://www.cointribune.com.example/x', 'unknown'],
    ['https://nobody.example/x', 'unknown'],
  ])('%s is %s', (url, expected) => {
    expect(classOf(url)).toBe(expected);
  });

  it.each([
    'https://okx.huicker.com/nl/proof-of-reserves',
    'https://okx-proxy.tokenize-dev.com/de/learn/x',
    'https://www.okx.com.login.example/x',
    'https://okx.com@phish-okx.example/x',
    'https://myokx.com/x',
    'https://okx.github.io/x',
  ])('takes a host with the name of an exchange for a copy: %s', (url) => {
    expect(classOf(url)).toBe('unofficial-copy');
  });

  it('is not deceived by an account before the host, or a name in the path', () => {
    expect(classOf('https://www.okx.com:x@nobody.example/')).toBe('unknown');
    expect(classOf('https://nobody.example/https://www.okx.com/')).toBe('unknown');
  });

  it('knows public code from the words of a source without an address', () => {
    expect(sourceClass({ url: null, words: 'GitHub note of the download page' })).toBe(
      'public-code',
    );
    expect(sourceClass({ url: null, words: 'undated news article' })).toBe('unknown');
    expect(sourceClass({ url: 'javascript:alert(1)', words: '' })).toBe('unknown');
  });
});

describe('mayLink', () => {
  it('is refused to copies and to what nobody knows', () => {
    expect(SOURCE_CLASSES.filter((kind) => !mayLink(kind))).toEqual(['unofficial-copy', 'unknown']);
  });
});
