import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { readEnv } from '@/lib/env';
import { listSitePaths } from '@/lib/feed/data';

/** Every page of the real exchanges. Waits for a request: a build has no database. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const base = readEnv().BALLAST_PUBLIC_URL.replace(/\/+$/, '');
  return (await listSitePaths()).map((path) => ({ url: `${base}${path}` }));
}
