import { describe, expect, it } from 'vitest';
import { Refusal } from '@/lib/cli/refusal';
import { explainConnectionProblem } from './connection-problem';

const url = 'postgresql://ballast:s3cret@db.example:5433/ballast';

describe('explainConnectionProblem', () => {
  it.each([
    ['ECONNREFUSED', 'The database at db.example:5433 does not answer (ECONNREFUSED).'],
    ['ENOTFOUND', 'The database at db.example:5433 does not answer (ENOTFOUND).'],
    ['28P01', 'The database server at db.example:5433 refuses the password (ballast).'],
    ['3D000', 'The database server at db.example:5433 has no such database (ballast).'],
  ])('puts %s into words without the password', (code, words) => {
    const problem = explainConnectionProblem(Object.assign(new Error('x'), { code }), url);
    expect(problem).toBeInstanceOf(Refusal);
    expect(String(problem)).toContain(words);
    expect(String(problem)).not.toContain('s3cret');
  });

  it('leaves other errors as they are', () => {
    const error = Object.assign(new Error('syntax'), { code: '42601' });
    expect(explainConnectionProblem(error, url)).toBe(error);
  });
});
