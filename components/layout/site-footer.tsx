import Link from 'next/link';

const LINKS = [
  { href: '/accounts', label: 'My accounts, on this device' },
  { href: '/methodology', label: 'Method and questions' },
  { href: '/datasets', label: 'Data sets' },
  { href: '/developers', label: 'API' },
  { href: '/feed.xml', label: 'Feed of new reports' },
] as const;

export function SiteFooter() {
  return (
    <footer className="no-print mt-16 border-line border-t">
      <div className="mx-auto flex max-w-[76rem] flex-wrap gap-x-10 gap-y-5 px-4 py-9 text-soft text-sm sm:px-7">
        <p className="max-w-[60ch] flex-1 basis-80">
          A ratio above 100 % says that, at one moment, the coins shown exceeded the balances shown.
          It does not show debts outside the report, who else may claim the coins, or what happened
          the next day.
        </p>
        <ul className="grid gap-2">
          {LINKS.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="underline-offset-4 hover:underline">
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <p className="basis-full text-xs">
          Ballast is open software and not affiliated with any exchange. No cookies, no trackers.
        </p>
      </div>
    </footer>
  );
}
