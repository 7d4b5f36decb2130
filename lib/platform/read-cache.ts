import { LRUCache } from 'lru-cache';
import { Client } from 'pg';
import { readEnv } from './env';
import { logger } from './logger';

/** The Postgres channel on which an ingest says that stored data changed. */
export const CHANGE_CHANNEL = 'ballast_changed';

/** While the listening connection is down, nothing tells us of a change: entries live this long. */
const UNHEARD_TTL_MS = 5_000;
const RECONNECT_MS = 2_000;
/** A connection can die without a word (a cable, a firewall): asked this often whether it lives. */
const ASK_MS = 10_000;
const ANSWER_MS = 5_000;

type CacheState = {
  entries: LRUCache<string, Promise<unknown>>;
  version: number;
  listening: boolean;
  started: boolean;
};

const holder = globalThis as typeof globalThis & { ballastReadCache?: CacheState };

function state(): CacheState {
  holder.ballastReadCache ??= {
    entries: new LRUCache<string, Promise<unknown>>({ max: 2_000 }),
    version: 0,
    listening: false,
    started: false,
  };
  return holder.ballastReadCache;
}

/** Forgets every cached read. Called on a change notice, and by tests. */
export function dropReadCache(): void {
  const cache = state();
  cache.version += 1;
  cache.entries.clear();
}

/** Changes whenever stored data changed as far as this process heard; part of derived cache keys. */
export function dataVersion(): string {
  return `${process.pid}.${state().version}`;
}

/** Whether changes are heard of now; answers live a few seconds at most while they are not. */
export function hearsChanges(): boolean {
  return state().listening;
}

/**
 * Runs `read` at most once for a key until the data changes; callers that come while it runs share
 * its promise. A failed read is not kept. Keys must hold every argument of the read.
 */
export function cachedRead<Value>({
  key,
  read,
}: {
  key: string;
  read: () => Promise<Value>;
}): Promise<Value> {
  const cache = state();
  if (!cache.started) {
    cache.started = true;
    void listen(cache);
  }
  const known = cache.entries.get(key) as Promise<Value> | undefined;
  if (known) return known;
  const pending = read();
  const options = cache.listening ? {} : { ttl: UNHEARD_TTL_MS };
  cache.entries.set(key, pending, options);
  pending.catch(() => {
    if (cache.entries.peek(key) === pending) cache.entries.delete(key);
  });
  return pending;
}

/**
 * Hears of changes for as long as the process lives. Everything cached is dropped when the connection
 * is lost, since it had no limit of age, and when it is back, since changes in between went unheard.
 */
async function listen(cache: CacheState): Promise<void> {
  const url = readEnv().DATABASE_URL;
  if (!url) return;
  const client = new Client({
    connectionString: url,
    application_name: 'ballast cache',
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  const asking = setInterval(() => client.query('SELECT 1').catch(lost), ASK_MS).unref();
  let over = false;
  function lost(error?: unknown): void {
    if (over) return;
    over = true;
    clearInterval(asking);
    const reason = error instanceof Error ? error.message : 'the connection ended';
    logger.warn({ reason }, 'not listening for data changes');
    if (cache.listening) {
      cache.listening = false;
      dropReadCache();
    }
    client.end().catch(() => undefined);
    setTimeout(() => void listen(cache), RECONNECT_MS).unref();
  }
  client.on('error', lost);
  client.on('end', () => lost());
  client.on('notification', () => dropReadCache());
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANGE_CHANNEL}`);
    dropReadCache();
    cache.listening = true;
  } catch (error) {
    lost(error);
  }
}
