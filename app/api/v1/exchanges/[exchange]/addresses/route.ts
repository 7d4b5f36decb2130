import { searchAddressesOperation } from '@/lib/api/operations/addresses';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { searchAddresses } from '@/lib/wallets/addresses/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  searchAddressesOperation,
  async ({ params, query: { search = '' } }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, addresses: await searchAddresses({ exchange, prefix: search }) };
  },
);
