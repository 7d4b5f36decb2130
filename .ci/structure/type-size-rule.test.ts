import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typeSizes } from './type-size-rule';

const reasons = (path: string, text: string) => typeSizes({ path, text });

describe('typeSizes', () => {
  it.each([
    'text-[0.8rem]',
    'text-[13px]',
    'text-[length:2vw]',
    'sm:text-[1.9rem]',
    'placeholder:text-[0.9em]',
    'text-lg',
    'text-2xl',
  ])('refuses %s', (size) => {
    expect(reasons('components/a.tsx', `<p className="mb-1 ${size} text-soft">`)).toHaveLength(1);
  });

  it('lets the sizes of the theme, colours and other folders be', () => {
    const text = '<p className="text-note text-sm sm:text-display text-[var(--ink)] text-soft">';
    expect(reasons('components/a.tsx', text)).toEqual([]);
    expect(reasons('docs/a.md', 'text-[0.8rem]')).toEqual([]);
  });

  it('refuses a size of its own in a style sheet', () => {
    expect(reasons('app/a.css', '.a { font-size: 13px; }')[0]).toMatch(/sets text in 13px/);
    expect(reasons('app/a.css', '.a { font-size: var(--text-lg); }')).toHaveLength(1);
    expect(reasons('app/a.css', '.a { font-size: var(--text-note); }')).toEqual([]);
  });

  it('knows the sizes that the theme has, and no other', () => {
    const theme = readFileSync('app/globals.css', 'utf8');
    const names = [...theme.matchAll(/^ {2}--text-([a-z]+): [\d.]/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(reasons('app/a.css', `.a { font-size: var(--text-${name}); }`)).toEqual([]);
    }
  });
});
