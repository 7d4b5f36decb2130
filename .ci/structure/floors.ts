/**
 * The house from the ground up. A file may import from its own room and from rooms on lower floors; rooms
 * on one floor do not know each other. This table is the rule (`floor-rule.ts`), and the picture and the
 * table in docs/architecture.md are written from it (`npm run structure -- --write`).
 *
 * A room is a folder with all below it; a longer path is a room of its own.
 */
export type Room = { path: string; holds: string };

export type Floor = { name: string; rooms: readonly Room[] };

export const FLOORS: readonly Floor[] = [
  {
    name: 'Kernels: pure',
    rooms: [
      {
        path: 'lib/format',
        holds: 'JSON, decimals, dates, ratios: read strictly, written one way',
      },
    ],
  },
  {
    name: 'Kernels that verify',
    rooms: [
      {
        path: 'lib/signatures',
        holds: 'networks and their addresses, and whether a signature proves one',
      },
      {
        path: 'lib/proofs',
        holds: 'one folder a proof scheme, a registry, and the verdict they all give',
      },
      { path: 'lib/chain', holds: 'balances of addresses at a height, one file a family' },
    ],
  },
  {
    name: 'Kernels that read',
    rooms: [
      {
        path: 'lib/sources',
        holds: 'readers of what exchanges publish: bounded, lossless, naming line and field',
      },
    ],
  },
  {
    name: 'Plumbing',
    rooms: [
      { path: 'lib/platform', holds: 'environment, database, logger, read cache' },
      { path: 'lib/tabular', holds: 'columns and their CSV, JSON and Parquet' },
    ],
  },
  {
    name: 'Web plumbing',
    rooms: [
      { path: 'lib/http', holds: 'route wrapper, problem details, ETag, cursors; knows no domain' },
    ],
  },
  {
    name: 'Domain: who publishes',
    rooms: [{ path: 'lib/exchanges', holds: 'the exchanges and what they pledged' }],
  },
  {
    name: 'Domain: what was stated',
    rooms: [
      {
        path: 'lib/reports',
        holds: 'reports, revisions, figures; assets/ and overview/ read them',
      },
    ],
  },
  {
    name: 'Domain: a report’s rows and leaves',
    rooms: [
      {
        path: 'lib/wallets',
        holds: 'the wallet file: ledger/, holdings/, addresses/, changes/ between months',
      },
      { path: 'lib/liabilities', holds: 'the tree of what is owed; rows/ stores its leaves' },
    ],
  },
  {
    name: 'Domain: what is handed out',
    rooms: [
      { path: 'lib/datasets', holds: 'the data sets, and files/ they are written to' },
      { path: 'lib/events', holds: 'what is new, as a feed' },
    ],
  },
  {
    name: 'A made-up exchange',
    rooms: [{ path: 'lib/demo', holds: 'files of the demo exchange, with real keys and trees' }],
  },
  {
    name: 'Faces of the domains',
    rooms: [
      { path: 'lib/verifier', holds: 'what runs in the browser around the proofs; accounts/' },
      { path: 'lib/api', holds: 'operations of the API, their OpenAPI, look-ups that answer 404' },
    ],
  },
  {
    name: 'What is kept of files',
    rooms: [{ path: 'lib/archive', holds: 'every file ever fetched or ingested, by content' }],
  },
  {
    name: 'What comes in',
    rooms: [
      { path: 'lib/fetch', holds: 'one file an exchange: what is published, and where' },
      {
        path: 'lib/ingest',
        holds: 'one file a step: read, check, merge, store in one transaction',
      },
    ],
  },
  {
    name: 'What runs by itself',
    rooms: [{ path: 'lib/jobs', holds: 'what is done without a hand, and when' }],
  },
  {
    name: 'The command line',
    rooms: [
      { path: 'lib/cli', holds: 'the `ballast` command; runtime/ starts Postgres and the site' },
    ],
  },
  {
    name: 'What people see',
    rooms: [
      { path: 'components', holds: 'ui/, tables/, charts/, layout/, and one folder a domain' },
    ],
  },
  {
    name: 'Where they find it',
    rooms: [{ path: 'app', holds: 'routes only: parse the URL, await one read, compose' }],
  },
];

/** What nothing but the command line and ingest may reach: it never serves a page. */
export const NOT_FOR_PAGES: readonly string[] = ['lib/ingest', 'lib/jobs', 'lib/cli', 'lib/fetch'];

/** The room a file is in, and its floor from 0; undefined outside the house (tests, tools, settings). */
export function roomOf(path: string): { room: Room; floor: number } | undefined {
  let found: { room: Room; floor: number } | undefined;
  FLOORS.forEach(({ rooms }, floor) => {
    for (const room of rooms) {
      const inside = path.startsWith(`${room.path}/`);
      if (inside && room.path.length > (found?.room.path.length ?? 0)) found = { room, floor };
    }
  });
  return found;
}
