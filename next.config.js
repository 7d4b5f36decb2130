/** Headers every response carries; the content policy is set with a nonce in proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/**
 * A worker obeys the policy of its own file, not the page's. The one that reads people's proofs may
 * load our code and nothing else: the browser itself refuses to let it speak to any server.
 */
const workerPolicy = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; script-src 'self'",
};

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // `npm run types` checks them, tests included. A build must not need the packages only tests use.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // Seven kilobytes of style in the page spare a phone a round trip before it can draw anything.
  experimental: { inlineCss: true },
  // The database driver and the Parquet writer run in Node as they are.
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'pino'],
  headers: async () => [
    { source: '/:path*', headers },
    // In development the bundler's own worker code evaluates text and opens sockets.
    ...(process.env.NODE_ENV === 'production'
      ? [{ source: '/_next/static/chunks/:path*', headers: [workerPolicy] }]
      : []),
  ],
};

export default config;
