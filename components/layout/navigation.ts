/** The site's sections in the order of a reader's questions. */
export const NAVIGATION = [
  { href: '/', label: 'Overview' },
  { href: '/okx/reports', label: 'Reports' },
  { href: '/okx/assets', label: 'Assets' },
  { href: '/okx/addresses', label: 'Addresses' },
  { href: '/okx/compare', label: 'Compare' },
  { href: '/datasets', label: 'Data sets' },
  { href: '/methodology', label: 'Method' },
  { href: '/developers', label: 'Developers' },
] as const;
