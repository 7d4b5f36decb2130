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
  [{ assets: [] }, [1, 2, 3, 4]],
  [{ assets: ['ETH'] }, [1, 2]],
  [{ assets: ['ETH', 'USDT'], types: ['own'] }, [1, 3]],
  [{ networks: ['unknown'] }, [4]],
  [{ assets: ['USDT', 'unknown'] }, [3, 4]],
  [{ verdicts: ['fail', 'unsupported'] }, [3, 4]],
  [{ assets: ['eth'] }, []],
] as const)('%o lets %o through', (filter, ids) => {
  expect(matchingGroups(GROUPS, filter).map(({ id }) => id)).toEqual(ids);
});
