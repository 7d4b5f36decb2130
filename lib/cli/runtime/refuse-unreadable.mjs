// Loaded into the web server before Next is: what Next itself would answer with a bare 500 is answered
// here. Plain JavaScript, because Node loads it as it stands.
//
// - A path with a percent sign that begins no character (`/okx/%E0%A4%A`): 400. Next throws while decoding.
// - TRACE: 405 with `Allow` (RFC 9110, section 15.5.6). The web's own Request cannot carry that method, so
//   Next throws while making one; and it would send back the headers of whoever asks.
import http from 'node:http';

const ALLOWED = 'GET, HEAD, OPTIONS';

/** Codes, titles and statuses are those of `lib/http/problem.ts`; a test holds them together. */
const REFUSALS = {
  'malformed-address': {
    status: 400,
    title: 'The address cannot be read',
    detail:
      'A percent sign in the path is not followed by the two digits of a character, or the characters are no UTF-8. A percent sign itself is written %25.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The API is read only',
    detail: `TRACE is not offered here; use ${ALLOWED.replace(/, (?=\w+$)/, ' or ')}.`,
  },
};

/** Which refusal a request gets; null when Next can read it. */
export function refusalOf({ method, url = '/' }) {
  if (method === 'TRACE') return 'method-not-allowed';
  try {
    decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return null;
  } catch {
    return 'malformed-address';
  }
}

/** The answer to a refused request: a problem document (RFC 9457) under `/api`, a page elsewhere. */
export function refusalAnswer({ code, url = '/' }) {
  const { status, title, detail } = REFUSALS[code];
  const api = /^\/api(\/|$)/.test(url);
  const problem = { type: `/developers#problem-${code}`, title, status, detail, code };
  return {
    status,
    body: api ? JSON.stringify(problem) : page(code),
    headers: {
      'Content-Type': api ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      ...(api ? { 'Access-Control-Allow-Origin': '*' } : {}),
      ...(status === 405 ? { Allow: ALLOWED } : {}),
    },
  };
}

/** Stands alone: the address it is shown at cannot be read by the scripts of the other pages either. */
function page(code) {
  const malformed = code === 'malformed-address';
  const heading = malformed ? 'This address cannot be read.' : 'TRACE is not offered here.';
  const text = malformed
    ? 'A percent sign in it is not followed by the two digits of a character. The link may have been cut, or wrapped over two lines: copy it anew, or start from one of these pages.'
    : 'Pages are read with GET or HEAD.';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${malformed ? 'The address cannot be read' : 'Not offered'} · Ballast</title>
<style>
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #16181d; --soft: #5a616b; --accent: #0b5c55; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #101214; --ink: #eceae4; --soft: #a4aab2; --accent: #5fc3b4; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 4rem 1.25rem; }
h1 { font: 500 2rem/1.2 "Source Serif 4", Georgia, serif; margin: 0 0 1rem; }
p { color: var(--soft); }
a { color: var(--accent); text-underline-offset: 0.25em; }
ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0; list-style: none; }
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${text}</p>
<ul>
<li><a href="/">Ballast’s first page</a></li>
<li><a href="/verify">Verify a proof</a></li>
<li><a href="/developers">For developers</a></li>
</ul>
</main>
</body>
</html>
`;
}

const createServer = http.createServer;
http.createServer = (...given) => {
  const listener = given.findLast((value) => typeof value === 'function');
  const options = given.filter((value) => value !== listener);
  if (!listener) return createServer(...options);
  return createServer(...options, (request, response) => {
    const code = refusalOf(request);
    if (code === null) return listener(request, response);
    const { status, headers, body } = refusalAnswer({ code, url: request.url });
    request.resume();
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
};
