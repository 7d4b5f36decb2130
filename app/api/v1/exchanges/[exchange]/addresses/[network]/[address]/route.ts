import { getAddressOperation } from '@/lib/api/operations/addresses';
import { requireExchange } from '@/lib/api/require-existing';
import { jsonRoute } from '@/lib/http/json-route';
import { ApiProblem } from '@/lib/http/problem';
import { getAddress } from '@/lib/wallets/addresses/data';
import { NETWORK_SLUGS, readNetwork } from '@/lib/wallets/read-network';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(
  getAddressOperation,
  async ({ params }) => {
    const { slug: exchange } = await requireExchange(params.exchange);
    const network = readNetwork(params.network);
    const found = await getAddress({ ...params, exchange, network: network ?? params.network });
    if (found) return found;
    const called = params.network.slice(0, 60);
    throw new ApiProblem({
      code: 'unknown-address',
      ...(network === null ? { available: NETWORK_SLUGS } : {}),
      detail: `${network === null ? `No network is called "${called}". ` : ''}No report of ${exchange} lists this address on this network. /api/v1/exchanges/${exchange}/addresses?search= finds addresses by their beginning.`,
    });
  },
);
