import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logger } from '@/lib/platform/logger';
import { ApiProblem, PROBLEM_CODES, PROBLEMS, problemDetails } from './problem';
import { problemResponse } from './problem-response';
import { problemSchema } from './problem-schema';

const answer = (error: unknown) => problemResponse({ error, operation: 'test', head: false });

describe('problemResponse', () => {
  const level = logger.level;
  beforeAll(() => {
    logger.level = 'silent';
  });
  afterAll(() => {
    logger.level = level;
  });

  it('answers every code with its status and a body the schema accepts', async () => {
    for (const code of PROBLEM_CODES) {
      const response = answer(new ApiProblem({ code, detail: 'Because.' }));
      expect(response.status).toBe(PROBLEMS[code].status);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      const body: unknown = await response.json();
      expect(problemSchema.strict().parse(body)).toEqual(
        problemDetails(new ApiProblem({ code, detail: 'Because.' })),
      );
    }
  });

  it('says nothing of what an unknown error says', async () => {
    const response = answer(new Error('password for "admin" at 10.0.0.3 rejected'));
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toMatch(/admin|10\.0\.0\.3|password|stack/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('Cannot reach'), { code: 'P1001' }),
    new Error('outer', { cause: Object.assign(new Error('inner'), { code: '57P01' }) }),
  ])('answers 503 when the database is away (%s)', (error) => {
    const response = answer(error);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('answers an error that causes itself', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(answer(loop).status).toBe(500);
    expect(answer('a string').status).toBe(500);
    expect(answer(undefined).status).toBe(500);
  });

  it('sends no body on HEAD but tells its length', async () => {
    const error = new ApiProblem({ code: 'unknown-path', detail: 'No.' });
    const response = problemResponse({ error, operation: 'test', head: true });
    expect(await response.text()).toBe('');
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(50);
  });
});
