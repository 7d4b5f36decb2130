/**
 * How a chain's address follows from a key. Both sides are brought to one canonical text, so that a
 * comparison never depends on how an address happens to be written, nor on folding its case.
 */
export type AddressRule<Key> = {
  /** Canonical text of a published address; null when it does not decode on this chain. */
  canonical(address: string): string | null;
  /** Canonical texts of every address this key is known to control; empty: none can be derived. */
  derive(key: Key): readonly string[];
  /**
   * Whether `derive(key)` holds this canonical text, where that can be told without writing the text:
   * base58 with its checksum costs more than all the other hashing of a row.
   */
  isOf?(canonical: string, key: Key): boolean;
  /** The key, on chains whose address spells it (Solana); null where this address does not. */
  keyOf?(address: string): Uint8Array | null;
  /**
   * True where a chain lets an address be held by keys it does not name (accounts with a registry
   * of keys): another key's address is then no contradiction, only no proof.
   */
  keysRegisteredOnChain?: boolean;
  /** True where one address can need signatures by several keys, which are published as one text. */
  severalKeys?: boolean;
};

/** Whether an address, in its canonical text, is one of this key's. */
export function isAddressOf<Key>(rule: AddressRule<Key>, canonical: string, key: Key): boolean {
  return rule.isOf ? rule.isOf(canonical, key) : rule.derive(key).includes(canonical);
}

/** A secp256k1 key in both encodings. */
export type EcdsaKey = { compressed: Uint8Array; uncompressed: Uint8Array };
