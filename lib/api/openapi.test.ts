import { readdirSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi';
import { OPERATIONS } from './operations/all';

const document = openApiDocument({ publicUrl: 'https://ballast.example' });

/** The OpenAPI paths of the route files, `[exchange]` written `{exchange}`. */
function routePaths(): string[] {
  return readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts'))
    .map((file) => `/api/${file.replace(/\/route\.ts$/, '').replaceAll(/\[(\w+)\]/g, '{$1}')}`)
    .filter((path) => !path.includes('[...'))
    .toSorted();
}

/** Every `$ref` in a document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

describe('OpenAPI document', () => {
  it('is valid OpenAPI 3.1 by a validator that did not write it', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('describes exactly the routes there are', () => {
    expect(OPERATIONS.map(({ path }) => path).toSorted()).toEqual(routePaths());
  });

  it('refers only to schemas it holds', () => {
    const { schemas } = document.components as { schemas: Record<string, unknown> };
    const refs = [...new Set(references(document))];
    expect(refs.length).toBeGreaterThan(10);
    for (const ref of refs) {
      expect(Object.keys(schemas)).toContain(ref.replace('#/components/schemas/', ''));
    }
  });

  it('shows only examples that its schemas accept, with nothing more in them', () => {
    for (const { id, response, example } of OPERATIONS) {
      expect({ id, example: response.parse(example) }).toEqual({ id, example });
    }
  });

  it('gives every operation its own id, a description and the parameters of its path', () => {
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length);
    for (const { path, params, description } of OPERATIONS) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(params)).toEqual(inPath);
      expect(description.length).toBeGreaterThan(40);
    }
  });
});
