import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { THEME_SCRIPT } from '@/components/layout/theme';
import { readEnv } from '@/lib/platform/env';
import { inter, sourceSerif } from './fonts';
import './globals.css';

const SHARE_WORDS = 'Ballast: proof of reserves of exchanges. Is it covered, and how do you know?';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(readEnv().BALLAST_PUBLIC_URL),
    title: { default: 'Ballast: exchange proof of reserves, checked', template: '%s · Ballast' },
    description:
      'Reserve ratios of exchanges by month, with the source of every figure, all data to download, and proofs checked in your own browser.',
    applicationName: 'Ballast',
    alternates: { types: { 'application/atom+xml': [{ url: '/feed.xml', title: 'New reports' }] } },
    // Drawn by `npm run pictures` from app/icon.svg. Icons named here replace those found by their place.
    icons: {
      icon: [
        { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
        { url: '/favicon.ico', sizes: '48x48 32x32 16x16' },
      ],
      apple: [{ url: '/apple-touch-icon.png', sizes: '180x180' }],
    },
    manifest: '/manifest.webmanifest',
    appleWebApp: { title: 'Ballast' },
    openGraph: {
      siteName: 'Ballast',
      type: 'website',
      locale: 'en_GB',
      // Pages of an exchange or report have pictures of their own, with their figures.
      images: [{ url: '/share.png', width: 1200, height: 630, alt: SHARE_WORDS }],
    },
    twitter: { card: 'summary_large_image' },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#101214' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html
      lang="en"
      className={`${inter.variable} ${sourceSerif.variable}`}
      suppressHydrationWarning={true}
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        <a
          href="#content"
          className="sr-only z-50 bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <SiteHeader />
        <main id="content" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
