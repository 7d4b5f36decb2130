import { z } from 'zod';

/** An unset and an empty variable mean the same: shells and compose files often pass `NAME=`. */
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);

const schema = z.object({
  /** Postgres to use. Unset: `npm start` runs an embedded server in `.data/`. */
  DATABASE_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** Where the site is reached, for absolute links in feeds, sitemap and previews. */
  BALLAST_PUBLIC_URL: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  ),
  /** Port of the web server. */
  PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(1).max(65535).default(3000)),
  /** Folder of the embedded database, its password and lock. */
  BALLAST_DATA_DIR: z.preprocess(blankIsUnset, z.string().default('.data')),
  /** Connections the web server keeps to Postgres. */
  BALLAST_DATABASE_POOL: z.preprocess(
    blankIsUnset,
    z.coerce.number().int().min(1).max(100).default(10),
  ),
  /** Whether `ballast start` makes the synthetic exchange at `/demo`: `on` or `off`. */
  BALLAST_DEMO: z.preprocess(blankIsUnset, z.enum(['on', 'off']).default('on')),
  /** Where a weakness of this site is reported: `mailto:` or `https:`; told in security.txt. */
  BALLAST_SECURITY_CONTACT: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^(mailto|https)$/ }).optional(),
  ),
  /** `fatal`, `error`, `warn`, `info`, `debug` or `trace`. */
  BALLAST_LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment strictly. Throws one sentence that names each bad variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${problems.join('; ')}. See .env.example.`);
}
