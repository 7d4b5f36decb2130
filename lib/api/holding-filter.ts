import { ApiProblem } from '@/lib/http/problem';
import { type LedgerChoice, readFilterNames } from '@/lib/wallets/ledger/data';
import type { FilterNames } from '@/lib/wallets/ledger/filter-names';
import type { HoldingFilter } from '@/lib/wallets/schema';

const MAX_SHOWN = 60;
const quoted = (names: readonly string[]) =>
  names.map((name) => `"${name.slice(0, MAX_SHOWN)}"`).join(', ');

/**
 * The parameters of a list of holdings as the filter that reads take, its names as the ledger writes them.
 *
 * @throws ApiProblem `unknown-asset` or `invalid-parameter` that lists the names there are.
 */
export async function requireHoldingFilter(
  choice: LedgerChoice,
  filter: HoldingFilter,
): Promise<HoldingFilter> {
  const { asset = [], network = [] } = filter;
  if (asset.length === 0 && network.length === 0) return filter;
  const { exchange } = choice;
  const names = await readFilterNames({ exchange, ledgers: [choice] });
  return {
    ...filter,
    asset: requireAssets({ exchange, names, asked: asset }),
    network: requireNetworks(names, network),
  };
}

/** The one asset that changes between two ledgers are narrowed to. @throws ApiProblem `unknown-asset`. */
export async function requireChangedAsset({
  exchange,
  from,
  to,
  asset,
}: {
  exchange: string;
  from: string;
  to: string;
  asset: string | undefined;
}): Promise<string | undefined> {
  if (asset === undefined) return undefined;
  const ledgers = [from, to].map((report) => ({ exchange, report }));
  const names = await readFilterNames({ exchange, ledgers });
  return requireAssets({ exchange, names, asked: [asset] })[0];
}

function requireAssets({
  exchange,
  names,
  asked,
}: {
  exchange: string;
  names: FilterNames;
  asked: readonly string[];
}): string[] {
  const unknown = asked.filter((name) => names.asset(name) === null);
  if (unknown.length === 0) return asked.flatMap((name) => names.asset(name) ?? []);
  throw new ApiProblem({
    code: 'unknown-asset',
    detail: `asset: ${exchange} has neither rows nor figures of ${quoted(unknown)}. Known: ${names.assets.join(', ')}.`,
    errors: [{ parameter: 'asset', reason: `${quoted(unknown)} is not known` }],
    available: names.assets,
  });
}

function requireNetworks(names: FilterNames, asked: readonly string[]): string[] {
  const unknown = asked.filter((name) => names.networks(name).length === 0);
  if (unknown.length === 0) return [...new Set(asked.flatMap(names.networks))];
  throw new ApiProblem({
    code: 'invalid-parameter',
    detail: `network: no network is called ${quoted(unknown)}. In this ledger: ${names.networksHere.join(', ')}.`,
    errors: [{ parameter: 'network', reason: `${quoted(unknown)} is not known` }],
    available: names.networksHere,
  });
}
