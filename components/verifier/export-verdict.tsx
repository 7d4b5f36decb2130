'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { saveBlob } from '@/components/ui/save-file';
import type { Verdict } from '@/lib/proofs/verdict';
import { claimOf, writeClaim } from '@/lib/verifier/claim';
import type { CheckFacts } from '@/lib/verifier/protocol';
import { verdictReport } from '@/lib/verifier/verdict-report';

/** Keep it as a file, on paper, or pass the outcome on without a balance. */
export function ExportVerdict({
  verdict,
  facts,
  fileName,
  sample,
  checkedAt,
}: {
  verdict: Verdict;
  facts: CheckFacts;
  fileName: string;
  sample: boolean;
  checkedAt: Date;
}) {
  const save = () => {
    const report = verdictReport({ verdict, facts, fileName, sample, checkedAt });
    const blob = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
    saveBlob({ blob, name: `ballast-verdict-${verdict.scheme}-${verdict.status}.json` });
  };
  return (
    <div className="no-print mt-5 flex flex-wrap items-center gap-2.5">
      <Button onClick={save}>Save report (JSON)</Button>
      <Button onClick={() => print()}>Print</Button>
      {/* A made-up sample says nothing that is worth passing on. */}
      {sample ? null : (
        <CopyButton
          label="Copy link to the verdict"
          text={`${location.origin}/verify${writeClaim(claimOf(verdict))}`}
        />
      )}
      <span className="basis-full text-note text-soft">
        The report holds your balances and stays on this device.
        {sample ? null : ' The link carries the outcome and the root, no balance.'}
      </span>
    </div>
  );
}
