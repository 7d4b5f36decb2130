/**
 * Small files in the shapes that OKX's readers take, with invented figures, and edits of them: a
 * test of a refusal changes one place of a good file.
 */

export const HISTORY_SAMPLE = `{
  "ordinal": 2,
  "month": "2022-12",
  "publishedOn": "2022-12-22",
  "snapshotAt": "2022-12-20T06:00:00Z",
  "assets": {
    "BTC": { "reserves": 113754, "liabilities": 112192, "ratioPercent": 101,
             "exchangeReserves": 113000, "thirdPartyCustody": 754 },
    "ETH": { "reserves": null, "liabilities": null, "ratioPercent": 103 }
  },
  "totalUsd": 6430000000,
  "addressCount": 23000,
  "assetCount": 3,
  "sources": ["https://news.example/okx-publishes-its-second-report"],
  "conflicts": [
    { "field": "BTC.reserves", "value": 113000, "url": "https://other.example/1", "why": "rounded" }
  ]
}
`;

export const SUMMARY_SAMPLE = `{
  "auditRootInfo": {
    "auditId": "506872725",
    "merkleHash": "${'ab'.repeat(32)}",
    "createTime": 1671516000000,
    "typeNum": 4,
    "capitalRatio": { "BTC": "101%", "ETH": "103%" },
    "liabilityBalances": { "BTC": "112192.00000000000000000001", "ETH": "1178993" },
    "reserveBalances": { "BTC": "113754.12345678901234567891", "ETH": "1214362" },
    "exchangeReserveBalances": { "BTC": "113000", "ETH": "1214362" },
    "custodyReserveBalances": { "BTC": "754.12345678901234567891", "ETH": "0" },
    "reserveCurrencies": ["BTC", "ETH"],
    "liabilityCurrencies": ["BTC", "ETH"]
  }
}
`;

/** The text with one place changed. Throws when `from` is not there exactly once. */
export function edited(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" occurs ${parts.length - 1} times`);
  return parts.join(to);
}
