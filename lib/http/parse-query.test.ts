import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseQuery } from './parse-query';
import { ApiProblem } from './problem';

const shape = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().int().max(100, 'must be at most 100'))
    .default(50),
  asset: z.array(z.string().min(1, 'must not be empty')).optional(),
};

function problemOf(search: string): ApiProblem {
  try {
    parseQuery(shape, new URLSearchParams(search));
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error(`"${search}" was accepted`);
}

describe('parseQuery', () => {
  it('applies defaults and leaves absent lists absent', () => {
    expect(parseQuery(shape, new URLSearchParams(''))).toEqual({ limit: 50, asset: undefined });
  });

  it('reads lists from repeats and commas alike', () => {
    const read = (search: string) => parseQuery(shape, new URLSearchParams(search)).asset;
    expect(read('asset=BTC,ETH')).toEqual(['BTC', 'ETH']);
    expect(read('asset=BTC&asset=ETH')).toEqual(['BTC', 'ETH']);
    expect(read('asset=BTC,%20ETH&asset=SOL')).toEqual(['BTC', 'ETH', 'SOL']);
  });

  it('names an unknown parameter and the known ones', () => {
    const problem = problemOf('limt=3');
    expect(problem.code).toBe('unknown-parameter');
    expect(problem.message).toBe('Not known: "limt". This route knows: limit, asset.');
    expect(problem.available).toEqual(['limit', 'asset']);
  });

  it('does not take inherited names for known ones', () => {
    expect(problemOf('constructor=1').code).toBe('unknown-parameter');
    expect(problemOf('__proto__=1').code).toBe('unknown-parameter');
  });

  it('refuses a single value given twice', () => {
    expect(problemOf('limit=1&limit=2').errors).toEqual([
      { parameter: 'limit', reason: 'is given more than once' },
    ]);
  });

  it.each([
    ['limit=0x10', 'must be a whole number'],
    ['limit=1e1', 'must be a whole number'],
    ['limit=', 'must be a whole number'],
    ['limit=101', 'must be at most 100'],
    ['asset=BTC,,ETH', 'must not be empty'],
  ])('refuses %s', (search, reason) => {
    const problem = problemOf(search);
    expect(problem.code).toBe('invalid-parameter');
    expect(problem.errors?.[0]?.reason).toBe(reason);
  });

  it('reports every bad parameter at once', () => {
    expect(problemOf('limit=x&asset=').errors?.map(({ parameter }) => parameter)).toEqual([
      'limit',
      'asset',
    ]);
  });

  it('does not echo a long unknown name in full', () => {
    expect(problemOf(`${'x'.repeat(1_500)}=1`).message.length).toBeLessThan(200);
  });
});
