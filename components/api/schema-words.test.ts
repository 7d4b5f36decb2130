import { expect, it } from 'vitest';
import { limitWords, schemaFields, schemaWords } from './schema-words';

it('words a schema and what it refers to', () => {
  const ref = { $ref: '#/components/schemas/Figure' };
  expect(schemaWords(ref)).toEqual({ words: 'Figure', refersTo: 'Figure' });
  expect(schemaWords({ type: 'array', items: ref })).toEqual({
    words: 'array of Figure',
    refersTo: 'Figure',
  });
  expect(schemaWords({ anyOf: [{ type: 'string' }, { type: 'null' }] }).words).toBe(
    'string or null',
  );
  expect(schemaWords({ type: ['string', 'null'] }).words).toBe('string or null');
  expect(schemaWords({ type: 'string', enum: ['csv', 'json'] }).words).toBe('one of: csv, json');
  expect(schemaWords({ type: 'string', format: 'date' }).words).toBe('string (date)');
  expect(schemaWords({}).words).toBe('any value');
});

it('lists fields, those of inline objects by their path, and which may be missing', () => {
  const fields = schemaFields({
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: 'string', description: 'First.' },
      list: {
        type: 'array',
        items: { type: 'object', properties: { b: { type: 'integer' } }, required: ['b'] },
      },
    },
  });
  expect(fields.map(({ name, words, optional }) => [name, words, optional])).toEqual([
    ['a', 'string', false],
    ['list', 'array of object', true],
    ['list[].b', 'integer', false],
  ]);
  expect(fields[0]?.description).toBe('First.');
});

it('says what a parameter allows, not the largest number there is', () => {
  expect(limitWords({ default: 50, minimum: 1, maximum: 100 })).toBe('default 50, 1 to 100');
  expect(limitWords({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })).toBe('');
});
