import { expect, it } from 'vitest';
import { ratioAgreement } from './agreement';
import { assetFigures } from './testing-figures';

it('says that a printed percent is its own amounts rounded half up', () => {
  const figures = assetFigures({ reserves: '113754', liabilities: '112192', printed: '101' });
  expect(ratioAgreement(figures)).toEqual({
    kind: 'agrees',
    words: 'agrees: 101.39 rounds to 101',
  });
});

it('shows as many places as it takes to see why the amounts round to what was printed', () => {
  const figures = assetFigures({ reserves: '153151', liabilities: '139865', printed: '109' });
  expect(ratioAgreement(figures).words).toBe('agrees: 109.499 rounds to 109');
});

it('says what the amounts give when the printed percent does not follow from them', () => {
  const figures = assetFigures({ reserves: '123914', liabilities: '117682', printed: '101' });
  expect(ratioAgreement(figures)).toEqual({
    kind: 'differs',
    words: 'differs: the amounts give 105.30',
  });
});

it('does not blame the exchange for amounts that a newspaper rounded', () => {
  const rounded = { reserves: '1460000', liabilities: '1420000', printed: '102' };
  expect(ratioAgreement(assetFigures({ ...rounded, approximate: true })).kind).toBe('near');
  expect(ratioAgreement(assetFigures(rounded)).kind).toBe('differs');
  const far = { ...rounded, printed: '110', approximate: true };
  expect(ratioAgreement(assetFigures(far)).kind).toBe('differs');
});

it('does not judge what is not known', () => {
  expect(ratioAgreement(assetFigures({ printed: '101' })).words).toBe(
    'not checkable: an amount is missing',
  );
  expect(ratioAgreement(assetFigures({ reserves: '2', liabilities: '1' })).words).toBe(
    'no printed ratio to compare',
  );
});
