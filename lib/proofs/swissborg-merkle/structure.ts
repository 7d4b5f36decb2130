import { isNegative } from '@/lib/format/decimal';
import type { Problem, VerdictRecorder } from '../verdict-recorder';
import type { SwissborgProof } from './parse';

/** Ids, places and writing. */
export function checkStructure(recorder: VerdictRecorder, proof: SwissborgProof): void {
  const part = 'structure';
  const { leaves, roots, auditId } = proof;
  recorder.checkAll({
    id: 'hash-case',
    part,
    label: 'Hashes are written in lower case',
    problems: digestsOf(proof)
      .filter(([, digest]) => digest !== digest.toLowerCase())
      .map(([id, digest]) => ({
        id,
        computed: digest,
        code: 'hash-not-lower-case',
        message: `${id} is written with capitals; the lower-case text was hashed.`,
      })),
  });
  recorder.checkAll({
    id: 'leaf-places',
    part,
    label: 'Each leaf stands inside its tree, and none is listed twice',
    problems: leaves.flatMap((leaf, i): Problem[] => {
      const place = `liabilities[${i}]`;
      const twin = leaves.findIndex(
        ({ partitionId, leafIndex }) =>
          partitionId === leaf.partitionId && leafIndex === leaf.leafIndex,
      );
      const outside = leaf.leafIndex >= 2 ** leaf.witnesses.length;
      if (twin === i && !outside) return [];
      const message = outside
        ? `${place}.proof.leaf_index is ${leaf.leafIndex}, outside a tree of ${leaf.witnesses.length} levels: witnesses are missing.`
        : `${place} lists the same leaf as liabilities[${twin}]: it would count double.`;
      const code = outside ? 'leaf-outside' : 'leaf-repeated';
      return [{ id: `${place}.proof.leaf_index`, computed: `${leaf.leafIndex}`, code, message }];
    }),
  });
  if (!roots) return;
  recorder.compare({
    id: 'audit-id',
    part,
    label: 'Your file and the public roots are of the same audit',
    expected: roots.id,
    computed: auditId,
    failure: {
      code: 'audit-differs',
      message: `Your file is of audit ${auditId}, the public roots are of audit ${roots.id}.`,
    },
  });
  const known = new Set(roots.partitions.map(({ id }) => id));
  recorder.checkAll({
    id: 'partitions',
    part,
    label: 'The audit has a tree for each of your currencies',
    problems: leaves.flatMap(({ partitionId }, i) =>
      known.has(partitionId)
        ? []
        : [
            {
              id: `liabilities[${i}].audit_partition_id`,
              computed: partitionId,
              code: 'partition-unknown',
              message: `The public roots have no tree called ${partitionId}.`,
            },
          ],
    ),
  });
}

export function checkNonNegative(recorder: VerdictRecorder, proof: SwissborgProof): void {
  const named = [
    ...proof.leaves.flatMap(({ liability, witnesses }, i) => [
      { id: `liabilities[${i}].liability`, field: liability },
      ...witnesses.map((witness, j) => ({
        id: `liabilities[${i}].proof.witnesses[${j}].liability`,
        field: witness.liability,
      })),
    ]),
    ...(proof.roots?.partitions ?? []).map(({ total }, i) => ({
      id: `roots.audit.partitions[${i}].commitment.liability`,
      field: total,
    })),
  ];
  recorder.checkAll({
    id: 'non-negative',
    part: 'non-negative',
    label: 'No amount is negative: yours, the witnesses’, or a total',
    problems: named
      .filter(({ field }) => isNegative(field.value))
      .map(({ id, field }) => ({
        id,
        computed: field.text,
        code: 'negative-amount',
        message: `${id} is negative (${field.text}); liabilities must not be negative.`,
      })),
  });
}

function digestsOf({ leaves, roots }: SwissborgProof): [string, string][] {
  return [
    ...leaves.flatMap(({ nonce, witnesses }, i): [string, string][] => [
      [`liabilities[${i}].proof.nonce`, nonce],
      ...witnesses.map((witness, j): [string, string] => [
        `liabilities[${i}].proof.witnesses[${j}].digest`,
        witness.digest,
      ]),
    ]),
    ...(roots?.partitions ?? []).map(({ digest }, i): [string, string] => [
      `roots.audit.partitions[${i}].commitment.digest`,
      digest,
    ]),
  ];
}
