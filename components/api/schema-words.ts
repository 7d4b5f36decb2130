/** A part of a JSON Schema in few words, with the named schema it refers to. */
export type SchemaWords = { words: string; refersTo: string | null };

type JsonSchema = Readonly<Record<string, unknown>>;

/** `array of ReportSummary`, `string or null`, `one of: csv, json, parquet`. */
export function schemaWords(schema: JsonSchema): SchemaWords {
  const { $ref: ref, anyOf, enum: values, const: constant, type, items } = schema;
  if (typeof ref === 'string') {
    const name = ref.split('/').at(-1) ?? ref;
    return { words: name, refersTo: name };
  }
  if (Array.isArray(anyOf)) {
    const options = anyOf.filter(isSchema).map(schemaWords);
    return {
      words: options.map(({ words }) => words).join(' or '),
      refersTo: options.find(({ refersTo }) => refersTo !== null)?.refersTo ?? null,
    };
  }
  if (Array.isArray(values)) {
    return { words: `one of: ${values.map(String).join(', ')}`, refersTo: null };
  }
  if (constant !== undefined) return { words: `always ${String(constant)}`, refersTo: null };
  if (type === 'array' && isSchema(items)) {
    const { words, refersTo } = schemaWords(items);
    return { words: `array of ${words}`, refersTo };
  }
  const types = Array.isArray(type) ? type.map(String).join(' or ') : String(type ?? 'any value');
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : '';
  return { words: `${types}${format}`, refersTo: null };
}

export type SchemaField = SchemaWords & {
  name: string;
  optional: boolean;
  description: string | null;
};

/** The fields of a named schema; fields of objects written inline follow with their path. */
export function schemaFields(schema: JsonSchema, prefix = ''): SchemaField[] {
  const { properties, required } = schema;
  if (!isSchema(properties)) return [];
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties).flatMap(([key, field]) => {
    if (!isSchema(field)) return [];
    const name = `${prefix}${key}`;
    const own = {
      name,
      optional: !needed.includes(key),
      description: typeof field.description === 'string' ? field.description : null,
      ...schemaWords(field),
    };
    const inner = field.type === 'array' && isSchema(field.items) ? field.items : field;
    const suffix = inner === field ? '.' : '[].';
    return [own, ...schemaFields(inner, `${name}${suffix}`)];
  });
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `default 50`, `1 to 100`: what else a parameter allows; empty when nothing. */
export function limitWords(schema: JsonSchema): string {
  const { default: preset, minimum, maximum, pattern } = schema;
  const bounded = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER;
  return [
    preset === undefined ? '' : `default ${String(preset)}`,
    typeof minimum === 'number' && bounded ? `${minimum} to ${maximum}` : '',
    typeof pattern === 'string' ? `like ${pattern}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
