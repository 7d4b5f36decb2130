import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Type numbers of PostgreSQL's catalogs. */
const internalChar = 18;
const text = 25;

/** For a result's rows, the columns that hold PostgreSQL's internal type "char". */
const charColumns = new WeakMap<unknown[], number[]>();

/**
 * The schema engine describes a database from its system catalogs, which use an internal type,
 * "char", that @prisma/adapter-pg refuses. The pool shows such columns to the adapter as text, and
 * `asCharacters` tells the engine afterwards what they are.
 */
class CatalogPool extends pg.Pool {
  override query = ((...args: Parameters<pg.Pool['query']>) => {
    const answer: unknown = super.query(...args);
    return answer instanceof Promise ? answer.then(showCharAsText) : answer;
  }) as pg.Pool['query'];
}

function showCharAsText(result: pg.QueryResult): pg.QueryResult {
  const columns: number[] = [];
  result.fields?.forEach((field, index) => {
    if (field.dataTypeID !== internalChar) return;
    field.dataTypeID = text;
    columns.push(index);
  });
  if (columns.length > 0) charColumns.set(result.rows, columns);
  return result;
}

function asCharacters(result: SqlResultSet): SqlResultSet {
  for (const column of charColumns.get(result.rows) ?? []) {
    result.columnTypes[column] = ColumnTypeEnum.Character;
  }
  return result;
}

export type SchemaEngineAdapter = {
  factory: SqlMigrationAwareDriverAdapterFactory;
  /** Ends the connections and drops the shadow databases the engine has not ended itself. */
  close: () => Promise<void>;
};

/**
 * What the schema engine needs of a server: connections to the database at `url`, and shadow
 * databases beside it, in which it replays migrations. (The factory of @prisma/adapter-pg ignores
 * the shadow's name when it is given a URL, and the engine leaves its connections open.)
 */
export function schemaEngineAdapter(url: string): SchemaEngineAdapter {
  const open = new Set<SqlDriverAdapter>();
  const track = (adapter: SqlDriverAdapter, end: () => Promise<void>) => {
    const tracked = override(adapter, {
      dispose: async () => {
        if (open.delete(tracked)) await end();
      },
    });
    open.add(tracked);
    return tracked;
  };
  const connectTo = async (address: string, after = async () => {}) => {
    const pool = new CatalogPool({ connectionString: address, max: 1 });
    const adapter = await new PrismaPg(pool).connect();
    const queryRaw = async (query: SqlQuery) => asCharacters(await adapter.queryRaw(query));
    // The adapter cuts a script at every semicolon, those within texts and functions too, and runs the
    // pieces one by one. Sent whole it is one transaction: a migration happens entirely or not at all.
    const executeScript = async (script: string) => {
      await pool.query(script);
    };
    return track(override(adapter, { queryRaw, executeScript }), async () => {
      await pool.end();
      await after();
    });
  };
  const connectToShadowDb = async () => {
    const name = `ballast_shadow_${randomUUID().replaceAll('-', '')}`;
    const shadow = new URL(url);
    shadow.pathname = `/${name}`;
    await onServer(url, `create database "${name}"`);
    return connectTo(shadow.href, () => onServer(url, `drop database "${name}" with (force)`));
  };
  return {
    factory: {
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => connectTo(url),
      connectToShadowDb,
    },
    close: async () => {
      for (const adapter of [...open]) await adapter.dispose();
    },
  };
}

/** The same adapter with some methods replaced. */
function override(adapter: SqlDriverAdapter, methods: Partial<SqlDriverAdapter>): SqlDriverAdapter {
  return new Proxy(adapter, {
    get: (target, key) => {
      const value: unknown = Reflect.get(methods, key) ?? Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
