/**
 * The texts OKX is known to sign. Each is a fixed sentence: OKX's own tool takes any text at all,
 * so that a signature an address once made for another purpose would count there.
 */
export const PINNED_MESSAGES: readonly string[] = [
  'I am an OKX address',
  'I am a OKX address',
  'I am an Okcoin address',
  // The text of the 2025 agreed-upon-procedures test, seen in the audit layout only.
  'OKC_DTT_AUP2025',
];
