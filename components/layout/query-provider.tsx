'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

let ofTheTab: QueryClient | null = null;

/**
 * The tab's cache of API answers, for a page that fetches; pages that do not fetch go without it. A reader
 * who comes back to such a page finds what was read.
 */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(tabClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** On the server every request has its own. */
function tabClient(): QueryClient {
  if (typeof window === 'undefined') return new QueryClient();
  ofTheTab ??= new QueryClient();
  return ofTheTab;
}
