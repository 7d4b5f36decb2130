'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FIELD, Select } from '@/components/ui/field';
import { Remark } from '@/components/ui/remark';
import { TextLink } from '@/components/ui/text-link';
import { formatCount } from '@/lib/format/amounts';
import { formatMonth } from '@/lib/format/dates';
import { asksLittle, prefixOf } from '@/lib/liabilities/lookup-prefix';
import { type StoredTree, treeKey } from '@/lib/verifier/stored-tree';

/** Chooses the tree, and says before anything is sent what will be. */
export function LookupForm({
  trees,
  hashes,
  busy,
  failure,
  onLookup,
}: {
  /** Null: the list could not be read. */
  trees: readonly StoredTree[] | null;
  hashes: readonly string[];
  busy: boolean;
  failure: string | null;
  onLookup: (tree: StoredTree) => void;
}) {
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [withMadeUp, setWithMadeUp] = useState(false);
  const madeUp = trees?.some(({ synthetic }) => synthetic) ?? false;
  const shown = trees?.filter(({ synthetic }) => withMadeUp || !synthetic) ?? null;
  const tree = shown?.find((known) => treeKey(known) === chosen) ?? shown?.[0] ?? null;
  const ask = madeUp && !withMadeUp ? <AskMadeUp onAsk={() => setWithMadeUp(true)} /> : null;
  if (!tree) return <NoTrees known={trees !== null}>{ask}</NoTrees>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLookup(tree);
  };
  return (
    <form onSubmit={submit} className="no-print text-sm">
      <label htmlFor={`${id}-tree`} className="font-medium">
        Look in the tree of
      </label>
      <div className="mt-1.5 flex flex-wrap items-center gap-2.5">
        <Select
          id={`${id}-tree`}
          value={treeKey(tree)}
          onChange={(event) => setChosen(event.target.value)}
          aria-describedby={`${id}-sends`}
          look={`${FIELD} sm:w-auto`}
          choices={(shown ?? []).map((known) => ({
            value: treeKey(known),
            words: `${known.exchangeName}, ${formatMonth(known.report)} (${formatCount(known.leaves)} leaves)`,
          }))}
        />
        <Button kind="primary" type="submit" disabled={busy || !asksLittle(tree)}>
          {busy ? 'Looking…' : 'Look it up'}
        </Button>
      </div>
      <p id={`${id}-sends`} data-sends="" className="mt-2.5 max-w-[68ch] text-note text-soft">
        {tree.synthetic ? <MadeUp /> : null}
        <WillSend tree={tree} hashes={hashes} />
      </p>
      {ask}
      <div role="alert">
        {failure ? (
          <div className="mt-3">
            <Remark tone="caution" label="Not looked up.">
              {failure}
            </Remark>
          </div>
        ) : null}
      </div>
    </form>
  );
}

/** No real account is in the demo's tree, so it is offered only to whoever asks for it. */
function AskMadeUp({ onAsk }: { onAsk: () => void }) {
  return (
    <button
      type="button"
      onClick={onAsk}
      className="mt-2 text-accent text-note underline underline-offset-4"
    >
      Offer the trees of the made-up exchange too
    </button>
  );
}

function MadeUp() {
  return <strong className="text-ink">A made-up exchange: no real account is in its tree. </strong>;
}

function WillSend({ tree, hashes }: { tree: StoredTree; hashes: readonly string[] }) {
  if (!asksLittle(tree)) {
    return 'The server asks for so much of your hash that too few leaves of this tree would share it. It cannot be looked up here; nothing is sent.';
  }
  if (tree.prefixBits === 0) {
    return 'This tree is small: all its leaves are asked for, and nothing of your hash is sent.';
  }
  const sent = hashes.map((hash) => prefixOf(hash, tree));
  const prefixes = [...new Set(sent.map(({ prefix }) => prefix))];
  const bits = [...new Set(sent.map((one) => one.bits))].sort((a, b) => a - b);
  const usual = bits.every((one) => one === tree.prefixBits);
  const alike = Math.round(tree.leaves / 2 ** tree.prefixBits);
  return (
    <>
      Sends the first {bits.join(' or ')} of 256 bits of{' '}
      {hashes.length > 1 ? `each of your ${hashes.length} leaf hashes` : 'the hash'}:{' '}
      <code className="break-all font-semibold text-ink">{prefixes.join(', ')}</code>.{' '}
      {usual
        ? `About ${alike} leaves of this tree begin so, at least a dozen whatever the hash`
        : 'At least a dozen leaves of this tree begin so, which took one bit fewer than usual'}
      ; all come back with their paths, and your browser picks out yours and recomputes it. The rest
      of your hash stays here.
    </>
  );
}

function NoTrees({ known, children }: { known: boolean; children: ReactNode }) {
  if (!known) {
    return (
      <Remark tone="caution" label="Not looked up.">
        The list of stored trees could not be read. Reload the page to try again.
      </Remark>
    );
  }
  return (
    <>
      <Remark
        tone="calm"
        label="This server holds no tree of a real exchange, so a hash alone cannot be checked here."
      >
        Bring the file of your exchange: its account file, and where it publishes one, the whole
        tree of that report. Drop both here; they are checked in your browser. Whoever runs this
        copy can take trees in with <code>ballast ingest liabilities</code>;{' '}
        <TextLink href="/developers">how</TextLink>.
      </Remark>
      {children}
    </>
  );
}
