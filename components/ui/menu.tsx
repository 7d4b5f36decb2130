'use client';

import { chipLook } from './chip';
import { Popover } from './popover';

export type MenuItem = { label: string; onChoose: () => void };

/** A few things to do, behind a chip. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <Popover
      label={label}
      buttonClass={chipLook()}
      panelClass="absolute right-0 z-20 mt-1 w-52 rounded-lg border border-line bg-card p-1 shadow-lg"
    >
      {(close) =>
        items.map((item) => (
          <button
            key={item.label}
            type="button"
            onClick={() => {
              close();
              item.onChoose();
            }}
            className="block w-full rounded-md px-3 py-1.5 text-left text-sm hover:bg-sunken"
          >
            {item.label}
          </button>
        ))
      }
    </Popover>
  );
}
