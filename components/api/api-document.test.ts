import { describe, expect, it } from 'vitest';
import { openApiDocument } from '@/lib/api/openapi';
import { PROBLEM_CODES } from '@/lib/http/problem';
import {
  exampleAddress,
  operationProblems,
  operationsOf,
  problemCodes,
  readApiDocument,
} from './api-document';

const document = readApiDocument(openApiDocument({ publicUrl: 'https://ballast.example/' }));
const operations = document.tags.flatMap(({ name }) => operationsOf(document, name));

describe('the developer page reads the real description', () => {
  it('leaves no operation out', () => {
    expect(operations.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(document.paths).toSorted(),
    );
  });

  it('fills in every path parameter of an example address', () => {
    for (const operation of operations) {
      const address = exampleAddress({ operation, server: 'https://ballast.example/' });
      expect(address).toMatch(/^https:\/\/ballast\.example\/api\/[^{}]+$/);
    }
    const report = operations.find(({ operationId }) => operationId === 'getReport');
    expect(report && exampleAddress({ operation: report, server: 'https://b.example' })).toBe(
      'https://b.example/api/v1/exchanges/okx/reports/2022-12',
    );
  });

  it('knows the problems of each operation and lists each code once', () => {
    const codes = problemCodes(document).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(PROBLEM_CODES).toContain(code);
    const report = operations.find(({ operationId }) => operationId === 'getReport');
    const own = report ? operationProblems(report).map(({ code }) => code) : [];
    expect(own).toContain('unknown-report');
    expect(own).toContain('unknown-revision');
  });
});

it('refuses a document of another shape', () => {
  expect(() => readApiDocument({ openapi: '3.1.0' })).toThrow();
});
