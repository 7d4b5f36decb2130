import { LRUCache } from 'lru-cache';
import { dataVersion } from '@/lib/platform/read-cache';
import type { Representation } from './representation';

const MAX_BYTES = 64 * 1024 * 1024;
/**
 * The data version tells of every change this process hears of; the time limit bounds how long an
 * answer outlives a change it did not hear of (the listening connection was down).
 */
const MAX_AGE_MS = 5_000;

const holder = globalThis as typeof globalThis & {
  ballastBodies?: {
    stored: LRUCache<string, Representation>;
    building: Map<string, Promise<Representation>>;
  };
};

function bodies() {
  holder.ballastBodies ??= {
    stored: new LRUCache({
      maxSize: MAX_BYTES,
      maxEntrySize: MAX_BYTES / 8,
      sizeCalculation: ({ bytes }) => bytes.byteLength + 512,
      ttl: MAX_AGE_MS,
    }),
    building: new Map(),
  };
  return holder.ballastBodies;
}

/**
 * The encoded answer for a key, built at most once per data version however many requests come at
 * the same time. `key` holds the operation and every normalised argument. Failures are not kept.
 */
export function cachedBody({
  key,
  build,
}: {
  key: string;
  build: () => Promise<Representation>;
}): Representation | Promise<Representation> {
  const { stored, building } = bodies();
  const full = `${dataVersion()} ${key}`;
  const known = stored.get(full);
  if (known) return known;
  const pending = building.get(full);
  if (pending) return pending;
  const started = build()
    .then((representation) => {
      stored.set(full, representation);
      return representation;
    })
    .finally(() => building.delete(full));
  building.set(full, started);
  return started;
}
