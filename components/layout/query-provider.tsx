'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

let ofTheTab: QueryClient | null = null;

/**
 * One cache of API answers for a page that fetches; pages that do not fetch go without it. A kept one
 * lives as long as the tab, for answers that never change and that a reader comes back to.
 */
export function QueryProvider({ children, kept = false }: { children: ReactNode; kept?: boolean }) {
  const [client] = useState(() => (kept ? tabClient() : new QueryClient()));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** On the server every request has its own. */
function tabClient(): QueryClient {
  if (typeof window === 'undefined') return new QueryClient();
  ofTheTab ??= new QueryClient();
  return ofTheTab;
}
