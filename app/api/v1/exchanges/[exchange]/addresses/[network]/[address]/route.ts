import { getAddress } from '@/lib/addresses/data';
import { requireExchange } from '@/lib/http/existing';
import { jsonRoute } from '@/lib/http/json-route';
import { getAddressOperation } from '@/lib/http/operations/addresses';
import { ApiProblem } from '@/lib/http/problem';

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
