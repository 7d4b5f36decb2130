/** The page of an address. Some spellings hold characters that mean something in a path. */
export function addressPath({
  exchange,
  network,
  address,
}: {
  exchange: string;
  network: string;
  address: string;
}): string {
  return `/${exchange}/addresses/${encodeURIComponent(network)}/${encodeURIComponent(address)}`;
}
