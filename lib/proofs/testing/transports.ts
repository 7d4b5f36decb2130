/** What happens to a text between the exchange's page and this one: each takes a text, gives a text. */
export const TRANSPORTS: Readonly<Record<string, (text: string, n: number) => string>> = {
  'cut at the front': (text, n) => text.slice(n % Math.max(1, text.length)),
  'cut at the end': (text, n) => text.slice(0, text.length - (n % Math.max(1, text.length))),
  'cut by lines at the front': (text, n) =>
    text
      .split('\n')
      .slice(n % 7)
      .join('\n'),
  'quoted in a mail': (text, n) => eachLine(text, n % 2 ? '> ' : '>> '),
  'wrapped hard': (text, n) => wrapped(text, 40 + (n % 80), '\n'),
  'wrapped hard, Windows': (text, n) => wrapped(text, 40 + (n % 80), '\r\n'),
  'wrapped in a quoted mail': (text, n) => eachLine(wrapped(text, 60 + (n % 20), '\n'), '> '),
  'in a code fence': (text) => `is this ok?\n\n\`\`\`json\n${text}\n\`\`\`\nthanks`,
  'after a prompt': (text) => `[user@host ~]$ cat proof.json\n${text}\n[user@host ~]$ `,
  'after a sentence': (text) => `My proof [1], see {above}: ${text} -- and that is all.`,
  'after a link': (text) => `https://example.com/proof.json?a={b}\n\n${text}`,
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'with Mac line ends': (text) => text.replaceAll('\n', '\r'),
  'spelt out by a page': (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'spelt out by numbers': (text) => text.replaceAll('"', '&#34;').replaceAll('{', '&#x7b;'),
  'in a page’s source': (text) =>
    `<!doctype html><html><body><pre class="x">${text.replaceAll('"', '&quot;')}</pre></body></html>`,
  'in a page’s script': (text) => `<html><script>window.x={a:1};var p=${text};</script></html>`,
  'coloured by a page': (text) => text.replace(/"(\w+)"/g, '<span class="k">"$1"</span>'),
  'as a text in JSON': (text) => JSON.stringify(text),
  'as a text in JSON, cut out': (text) => JSON.stringify(text).slice(1, -1),
  'as a field of an answer': (text) => `{"code":0,"data":{"list":[${text}]}}`,
  'with typographic quotes': (text) => text.replace(/"([^"\n]*)"/g, '“$1”'),
  'after a byte order mark': (text) => `\uFEFF${text}`,
  'with special spaces': (text) => text.replaceAll('  ', ' \u00a0'),
  'with numbers before its lines': (text) =>
    text
      .split('\n')
      .map((line, i) => `${i + 1}  ${line}`)
      .join('\n'),
  'rewritten by a JSON program': rewritten,
  'made pretty by a JSON program': (text) => rewritten(text, 2),
  'in base64': (text) => btoa(Array.from(new TextEncoder().encode(text), toLetter).join('')),
  'in an address': (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')),
  'in a mail’s encoding': (text) => wrapped(text.replaceAll('=', '=3D'), 70, '=\r\n'),
  twice: (text) => `${text}\n${text}`,
  'twice in a list': (text) => `[${text},${text}]`,
};

function eachLine(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => prefix + line)
    .join('\n');
}

function wrapped(text: string, width: number, end: string): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join(end);
}

/** Whatever is no JSON such a program leaves alone. */
function rewritten(text: string, indent: number): string {
  try {
    return JSON.stringify(JSON.parse(text), null, indent % 3);
  } catch {
    return text;
  }
}

function toLetter(byte: number): string {
  return String.fromCharCode(byte);
}
