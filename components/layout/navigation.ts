import { DEFAULT_EXCHANGE, DEMO } from '@/lib/exchanges/constants';

export type NavigationLink = { href: string; label: string };

/** The site's sections in the order of a reader's questions, for one exchange. */
export function navigation(exchange: string = DEFAULT_EXCHANGE): NavigationLink[] {
  return [
    { href: '/', label: 'Overview' },
    { href: `/${exchange}/reports`, label: 'Reports' },
    { href: `/${exchange}/assets`, label: 'Assets' },
    { href: `/${exchange}/addresses`, label: 'Addresses' },
    { href: `/${exchange}/compare`, label: 'Compare' },
    { href: '/datasets', label: 'Data sets' },
    { href: '/methodology', label: 'Method' },
    { href: '/developers', label: 'Developers' },
  ];
}

const OF_AN_EXCHANGE = /^\/([^/]+)\/(?:reports|assets|addresses|compare)(?:\/|$)/;

/** Whoever looks at one exchange stays with it; elsewhere it is the one the home page answers for. */
export function exchangeOfPath(path: string): string {
  if (path === `/${DEMO.slug}`) return DEMO.slug;
  return OF_AN_EXCHANGE.exec(path)?.[1] ?? DEFAULT_EXCHANGE;
}
