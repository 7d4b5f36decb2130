import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { listSitePaths } from '@/lib/events/data';
import { readEnv } from '@/lib/platform/env';

/** Every page of the real exchanges. Waits for a request: a build has no database. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const base = readEnv().BALLAST_PUBLIC_URL.replace(/\/+$/, '');
  return (await listSitePaths()).map((path) => ({ url: `${base}${path}` }));
}
