import { requireExchange } from '@/lib/api/existing';
import { getAddressOperation } from '@/lib/api/operations/addresses';
import { jsonRoute } from '@/lib/http/json-route';
import { ApiProblem } from '@/lib/http/problem';
import { getAddress } from '@/lib/wallets/addresses/data';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getAddressOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    const found = await getAddress({ ...params, exchange });
    if (found) return found;
    throw new ApiProblem({
      code: 'unknown-address',
      detail: `No report of ${exchange} lists this address on this network. /api/v1/exchanges/${exchange}/addresses?search= finds addresses by their beginning.`,
    });
  },
);
