import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SOURCE_CLASSES } from '@/lib/sources/source-class';
import { SourceAddress } from './source-address';

const url = 'https://www.ouyizh.example/nb/proof-of-reserves';

describe('SourceAddress', () => {
  it.each(SOURCE_CLASSES)(
    'shows the address of a source that is %s, as a link or as text',
    (kind) => {
      const html = renderToStaticMarkup(<SourceAddress url={url} kind={kind} />);
      expect(html).toContain('www.ouyizh.example/nb/proof-of-reserves');
      const isLink = kind !== 'unofficial-copy' && kind !== 'unknown';
      expect(html.includes('<a ')).toBe(isLink);
      expect(html.includes('href')).toBe(isLink);
      expect(html.includes('not a link') || html.includes('Not a link')).toBe(!isLink);
    },
  );
});
