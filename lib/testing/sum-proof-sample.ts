/** The least that a sum_proof_data.json states, with numbers beyond 2^53; `first` is of its root. */
export function sumProofSample(first: string): string {
  return `{
  "general": { "round_num": 1, "recursion_branchout_num": 64, "batch_size": 1024, "token_num": 220 },
  "root_vd_digest": { "elements": [11664690051955238983, 2, 3, 4] },
  "circuits_info": { "recursive_circuit_configs": [{}, {}, {}] },
  "proof": { "proof": {}, "public_inputs": [8801210029, 875, ${first}, 2, 3, 4] }
}`;
}
