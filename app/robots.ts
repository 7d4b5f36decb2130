import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { readEnv } from '@/lib/platform/env';

/** Everything may be read. Waits for a request, because the address is only known when serving. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  const base = readEnv().BALLAST_PUBLIC_URL.replace(/\/+$/, '');
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${base}/sitemap.xml` };
}
