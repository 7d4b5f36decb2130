'use client';

import { useQueryStates } from 'nuqs';
import { type ChangeEvent, type FormEvent, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/field';
import { readTypedAmount } from '@/lib/format/typed-amount';
import { ChoiceField } from './choice-field';
import { EXPLORER_KEYS, explorerParsers } from './explorer-state';
import { FOLDED } from './filters-switch';
import { MultiChoice } from './multi-choice';
import type { FacetChoice } from './multi-choice-words';
import { TextField } from './text-field';

/**
 * Report, search, assets, networks and amounts. A form of the page's own address, so that it works
 * before and without any script; with it, a choice applies at once.
 */
export function ExplorerForm({
  path,
  report,
  reports,
  assets,
  networks,
}: {
  path: string;
  /** The one shown, also when the address names none. */
  report: string;
  reports: readonly Choice[];
  assets: readonly FacetChoice[];
  networks: readonly FacetChoice[];
}) {
  const [busy, startTransition] = useTransition();
  const [state, setState] = useQueryStates(explorerParsers, {
    ...EXPLORER_KEYS,
    shallow: false,
    history: 'push',
    scroll: false,
    startTransition,
  });
  const chooseReport = ({ target }: ChangeEvent<HTMLSelectElement>) =>
    void setState({ report: target.value });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || null;
    void setState({
      search: text('q'),
      minAmount: plainAmount(text('min')),
      maxAmount: plainAmount(text('max')),
      // The order of addresses belongs to a search; without one the largest come first again.
      sort: text('q') === state.search ? state.sort : null,
    });
  };
  return (
    <form
      action={path}
      onSubmit={submit}
      aria-busy={busy}
      className="no-print relative grid grid-cols-2 gap-3 lg:grid-cols-4"
    >
      <p role="status" className="absolute -top-8 right-28 text-note text-soft">
        {busy ? 'Loading…' : ''}
      </p>
      {state.type.length > 0 ? (
        <input type="hidden" name="type" value={state.type.join(',')} />
      ) : null}
      {state.verdict.length > 0 ? (
        <input type="hidden" name="verdict" value={state.verdict.join(',')} />
      ) : null}
      {state.sort ? <input type="hidden" name="sort" value={state.sort} /> : null}
      <label htmlFor="explorer-q" className="col-span-2 grid gap-1 text-note text-soft">
        Address, or the beginning of one
        <span className="flex gap-2">
          <TextField
            type="search"
            id="explorer-q"
            name="q"
            value={state.search}
            maxLength={512}
            autoCapitalize="off"
            spellCheck={false}
            placeholder="0x, bc1, T…"
            className="font-mono"
          />
          <Button type="submit" kind="primary">
            Find
          </Button>
        </span>
      </label>
      <div className={`col-span-2 sm:col-span-1 ${FOLDED}`}>
        <ChoiceField
          label="Report"
          name="report"
          value={state.report ?? report}
          choices={reports}
          onChange={chooseReport}
        />
      </div>
      <MultiChoice
        label="Assets"
        name="asset"
        every="Every asset"
        facets={assets}
        chosen={state.asset}
        short={true}
        onChoose={(asset) => void setState({ asset })}
      />
      <MultiChoice
        label="Networks"
        name="network"
        every="Every network"
        facets={networks}
        chosen={state.network}
        short={false}
        onChoose={(network) => void setState({ network })}
      />
      <AmountField label="Least amount, coins" name="min" value={state.minAmount} />
      <AmountField label="Largest amount, coins" name="max" value={state.maxAmount} />
      <div className={`col-span-2 flex items-end sm:col-span-1 ${FOLDED}`}>
        <Button type="submit" className="w-full sm:w-auto">
          Apply amounts
        </Button>
      </div>
    </form>
  );
}

/** What is no amount is not sent: the browser says why beside the field. */
function AmountField({
  label,
  name,
  value,
}: {
  label: string;
  name: string;
  value: string | null;
}) {
  return (
    <label
      htmlFor={`explorer-${name}`}
      className={`grid content-start gap-1 text-note text-soft ${FOLDED}`}
    >
      {label}
      <TextField
        id={`explorer-${name}`}
        name={name}
        value={value}
        inputMode="decimal"
        maxLength={70}
        refuse={refuseAmount}
        title="Digits with a point before decimals, like 0.5 or 1,000"
        className="text-right"
      />
    </label>
  );
}

function refuseAmount(text: string): string | null {
  if (text.trim() === '') return null;
  const typed = readTypedAmount(text);
  return 'amount' in typed ? null : `“${text.trim().slice(0, 40)}” ${typed.reason}.`;
}

/** People write thousands with commas; the address holds plain digits. */
function plainAmount(text: string | null): string | null {
  const typed = readTypedAmount(text ?? '');
  return 'amount' in typed ? typed.amount : null;
}
