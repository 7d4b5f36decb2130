import { z } from 'zod';
import { problemSchema } from '@/lib/http/problem-schema';
import { OPERATIONS } from './operations/all';

type JsonSchema = Record<string, unknown>;

const COMPONENTS = '#/components/schemas/';
/** Where zod puts named schemas that are only reached through others. */
const SHARED = '__shared';

/**
 * The named schemas of the API as OpenAPI components: every zod schema with `.meta({ id })` that
 * an answer reaches. OpenAPI 3.1 schemas are JSON Schema 2020-12, which is what zod writes.
 */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const schema of [problemSchema, ...OPERATIONS.map(({ response }) => response)]) {
    if (!registry.has(schema)) registry.add(schema, { ...schema.meta(), id: schemaId(schema) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${COMPONENTS}${id}`,
    io: 'output',
    override: ({ jsonSchema }) => {
      // Fields may be added to v1: a generated client must not refuse an answer that has more.
      delete jsonSchema.additionalProperties;
    },
  });
  const { [SHARED]: shared, ...named } = schemas;
  const all: Record<string, object> = { ...named, ...(shared?.$defs as Record<string, object>) };
  const entries = Object.entries(all)
    .map(([id, schema]): [string, JsonSchema] => [id, withoutKeys(schema)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return withLocalReferences(Object.fromEntries(entries));
}

function withLocalReferences(schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return JSON.parse(JSON.stringify(schemas), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string'
      ? value.replace(`${COMPONENTS}${SHARED}#/$defs/`, COMPONENTS)
      : value,
  );
}

/** The JSON Schema of one query parameter. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  const { description: _, ...rest } = withoutKeys(z.toJSONSchema(schema, { io: 'output' }));
  return rest;
}

/** The component name of an answer. Throws when it has none: every answer is a named schema. */
export function schemaId(schema: z.ZodType): string {
  const id = schema.meta()?.id;
  if (!id) throw new Error('An answer schema has no id; give it .meta({ id }).');
  return id;
}

function withoutKeys(schema: object): JsonSchema {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as JsonSchema;
  return rest;
}
