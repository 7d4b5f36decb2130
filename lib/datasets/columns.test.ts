import { describe, expect, it } from 'vitest';
import { DATASETS, DEFINITIONS } from './constants';

describe.each(DATASETS)('columns of %s', (id) => {
  const { columns } = DEFINITIONS[id];

  it('have names of their own, fit for SQL', () => {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_]*$/);
  });

  it('say what they mean, and every decimal its unit', () => {
    for (const { name, type, unit, meaning } of columns) {
      expect(meaning).toMatch(/^[A-Z`].{8,}\.$/);
      expect([name, type === 'decimal' && unit === null]).toEqual([name, false]);
    }
  });

  it('explain the evidence of a figure right behind it', () => {
    for (const [index, { name }] of columns.entries()) {
      if (!name.endsWith('_evidence') || name === 'ratio_evidence') continue;
      expect(columns[index - 1]?.name).toBe(name.replace(/_evidence$/, ''));
    }
  });
});
