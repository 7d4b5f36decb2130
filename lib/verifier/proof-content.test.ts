import { describe, expect, it } from 'vitest';
import { MAX_EDITABLE_CHARS, MAX_INPUT_BYTES } from './constants';
import { contentOfText } from './proof-content';

describe('contentOfText', () => {
  it('keeps a text as it is, spaces included', () => {
    expect(contentOfText(' {"a":1}\n')).toMatchObject({ body: ' {"a":1}\n', sample: null });
  });

  it('keeps a long text as bytes beside the box', () => {
    const content = contentOfText('9'.repeat(MAX_EDITABLE_CHARS + 1));
    expect(content).toMatchObject({ body: expect.any(Uint8Array) });
  });

  it.each([
    ['nothing', '  \n', 'nothing to check'],
    ['more than the limit', `${' '.repeat(MAX_INPUT_BYTES)}{}`, '17 MB; proofs of up to 16 MB'],
  ])('refuses %s', (_, text, words) => {
    expect(contentOfText(text)).toEqual({ problem: expect.stringContaining(words) });
  });
});
