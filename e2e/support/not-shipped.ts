import type { APIResponse } from '@playwright/test';

/** What wallet files and liability trees bring, and the shipped history does not. */
const NOT_SHIPPED = ['unknown-ledger', 'unknown-address', 'no-liabilities'];

/** True when an example of the API speaks of data that does not ship, and the answer says just that. */
export async function isNotShipped(response: APIResponse): Promise<boolean> {
  if (response.status() !== 404) return false;
  const { code } = await response.json();
  return NOT_SHIPPED.includes(code);
}
