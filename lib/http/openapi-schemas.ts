import { z } from 'zod';
import { OPERATIONS } from './operations/all';
import { problemSchema } from './problem-schema';

type JsonSchema = Record<string, unknown>;

/**
 * The named schemas of the API as OpenAPI components: every zod schema with `.meta({ id })` that
 * an answer reaches. OpenAPI 3.1 schemas are JSON Schema 2020-12, which is what zod writes.
 */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const schema of [problemSchema, ...OPERATIONS.map(({ response }) => response)]) {
    registerNamed(schema, registry);
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'output',
    override: ({ jsonSchema }) => {
      // Fields may be added to v1: a generated client must not refuse an answer that has more.
      delete jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([id, schema]): [string, JsonSchema] => [id, withoutKeys(schema)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
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

function registerNamed(schema: z.ZodType, registry: z.core.$ZodRegistry<{ id: string }>): void {
  const id = schema.meta()?.id;
  if (id && !registry.has(schema)) registry.add(schema, { ...schema.meta(), id });
  for (const child of children(schema)) registerNamed(child, registry);
}

function children(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return [schema.unwrap() as z.ZodType];
  }
  if (schema instanceof z.ZodUnion) return [...schema.options] as z.ZodType[];
  return [];
}

function withoutKeys(schema: object): JsonSchema {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as JsonSchema;
  return rest;
}
