/** A root circuit of OKX whose digest is known from elsewhere than a report's own file. */
export type KnownCircuit = {
  name: string;
  /** Four field elements in decimal. */
  digest: readonly string[];
  /** What the circuit was built for; null where only its digest is known. */
  tokens: number | null;
  levels: number | null;
};

/** Digests of OKX's root circuit that were rebuilt from its own code, or that its tool carries. */
export const KNOWN_CIRCUITS: readonly KnownCircuit[] = [
  {
    name: 'OKX’s circuit for 220 tokens and one level, rebuilt from its code',
    digest: [
      '11664690051955238983',
      '15964490755989032584',
      '462472693675553531',
      '13601106664145995752',
    ],
    tokens: 220,
    levels: 1,
  },
  {
    name: 'OKX’s circuit for 220 tokens and three levels, rebuilt from its code',
    digest: [
      '15170728933640187762',
      '4062923335728103128',
      '8820914132926503853',
      '13291348552255647264',
    ],
    tokens: 220,
    levels: 3,
  },
  {
    name: 'report 508787475, as OKX’s own tool carries it',
    digest: [
      '12334891077924198050',
      '2138746491511686090',
      '18415961294283891919',
      '4418839560457271489',
    ],
    tokens: null,
    levels: 3,
  },
];

/** Cap of the circuit of report 508787475, whose file does not print its circuit. Source: OKX's verifier.rs. */
export const CAP_OF_508787475: readonly (readonly string[])[] = [
  ['17071978807030527971', '9768814405914828927', '1723319037493802758', '14284142017426432822'],
  ['15576650912583475855', '17720080882555655616', '10284216594459565344', '5433874625223766517'],
];
export const DIGEST_OF_508787475 = KNOWN_CIRCUITS[2]?.digest ?? [];

/** The circuit with this digest (four field elements in decimal), or null. */
export function findKnownCircuit(digest: readonly string[]): KnownCircuit | null {
  const text = digest.join();
  return KNOWN_CIRCUITS.find((circuit) => circuit.digest.join() === text) ?? null;
}

/** The circuit with this digest in words, or null. */
export function knownCircuit(digest: readonly string[]): string | null {
  return findKnownCircuit(digest)?.name ?? null;
}
