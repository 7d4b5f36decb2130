import { Option } from 'commander';

/** `--exchange <slug>`, OKX unless said otherwise. */
export function exchangeOption(): Option {
  return new Option('-e, --exchange <slug>', 'of which exchange').default('okx');
}
