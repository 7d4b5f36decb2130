/** Digests of OKX's root circuit that were rebuilt from its own code, or that its tool carries. */
const CIRCUITS: readonly { name: string; digest: readonly string[] }[] = [
  {
    name: 'OKX’s circuit for 220 tokens and one level, rebuilt from its code',
    digest: [
      '11664690051955238983',
      '15964490755989032584',
      '462472693675553531',
      '13601106664145995752',
    ],
  },
  {
    name: 'OKX’s circuit for 220 tokens and three levels, rebuilt from its code',
    digest: [
      '15170728933640187762',
      '4062923335728103128',
      '8820914132926503853',
      '13291348552255647264',
    ],
  },
  {
    name: 'report 508787475, as OKX’s own tool carries it',
    digest: [
      '12334891077924198050',
      '2138746491511686090',
      '18415961294283891919',
      '4418839560457271489',
    ],
  },
];

/** The circuit with this digest (four field elements in decimal), in words, or null. */
export function knownCircuit(digest: readonly string[]): string | null {
  const text = digest.join();
  return CIRCUITS.find((circuit) => circuit.digest.join() === text)?.name ?? null;
}
