import { expect, it } from 'vitest';
import { matchingGroups } from './matching-groups';

const GROUPS = [
  { id: 1, asset: 'ETH', network: 'ethereum', type: 'own', status: 'pass' },
  { id: 2, asset: 'ETH', network: 'ethereum', type: 'staking', status: 'pass' },
  { id: 3, asset: 'USDT', network: 'tron', type: 'own', status: 'fail' },
  { id: 4, asset: null, network: 'unknown', type: 'own', status: 'unsupported' },
];

it.each([
  [{}, [1, 2, 3, 4]],
  [{ asset: [] }, [1, 2, 3, 4]],
  [{ asset: ['ETH'] }, [1, 2]],
  [{ asset: ['ETH', 'USDT'], type: ['own'] }, [1, 3]],
  [{ network: ['unknown'] }, [4]],
  [{ asset: ['USDT', 'unknown'] }, [3, 4]],
  [{ verdict: ['fail', 'unsupported'] }, [3, 4]],
  [{ asset: ['eth'] }, []],
] as const)('%o lets %o through', (filter, ids) => {
  expect(matchingGroups(GROUPS, filter).map(({ id }) => id)).toEqual(ids);
});
