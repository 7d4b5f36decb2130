export type RefusalCode = 'malformed-address' | 'method-not-allowed';
export function refusalOf(request: { method?: string; url?: string }): RefusalCode | null;
export function refusalAnswer(refused: { code: RefusalCode; url?: string }): {
  status: number;
  headers: Record<string, string>;
  body: string;
};
