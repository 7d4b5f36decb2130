import { ingestLiabilities } from '@/lib/ingest/liabilities/ingest-liabilities';

/** Ingests one tree in a process of its own and prints the time and the most memory it took. */
const [url = '', path = '', report = ''] = process.argv.slice(2);
const began = performance.now();
await ingestLiabilities({ url, path, exchange: 'okx', report });
const milliseconds = performance.now() - began;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds, megabytes }));
