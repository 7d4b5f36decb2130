import { searchAddresses } from '@/lib/addresses/data';
import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { searchAddressesOperation } from '@/lib/http/operations/addresses';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  searchAddressesOperation,
  async ({ params, query: { search = '' } }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    return { exchange, addresses: await searchAddresses({ exchange, prefix: search }) };
  },
);
