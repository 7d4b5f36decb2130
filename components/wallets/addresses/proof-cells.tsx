import { CopyButton } from '@/components/ui/copy-button';
import type { OwnershipProof } from '@/lib/wallets/schema';

/** The cells of the row that a check needs, whole, as published; empty ones are left out. */
export function ProofCells({ proof }: { proof: OwnershipProof }) {
  const { row, contentHash } = proof;
  const cells = [
    ['Coin label', row.coin],
    ['Network', row.network],
    ['Message', row.message],
    ['Signature', row.signature1],
    ['Second signature', row.signature2],
    ['Script or public key', row.script],
    ['Owner 1', row.eoa1],
    ['Owner 2', row.eoa2],
    ['Type', row.type],
    ['Hash of this proof', contentHash],
  ] as const;
  return (
    <dl className="grid gap-2.5">
      {cells.map(([name, value]) =>
        value ? (
          <div key={name} data-cell={name} className="grid gap-x-3 sm:grid-cols-[8.5rem_1fr]">
            <dt className="text-note text-soft">{name}</dt>
            <dd className="flex min-w-0 items-start justify-between gap-3">
              <code className="block max-h-48 min-w-0 overflow-y-auto break-all font-mono text-note leading-relaxed">
                {value}
              </code>
              {value.length > 40 ? <CopyButton text={value} /> : null}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
