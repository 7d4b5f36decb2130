import { CodeBlock } from '@/components/ui/code-block';
import { InlineCode } from '@/components/ui/inline-code';

/** What holds for every route: numbers, caching, errors. */
export function Conventions({
  introduction,
  server,
}: {
  /** The description's own introduction, paragraphs parted by empty lines. */
  introduction: string;
  server: string;
}) {
  const address = `${server.replace(/\/$/, '')}/api/v1/exchanges`;
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <div className="grid content-start gap-3 text-sm">
        {introduction.split(/\n\n+/).map((paragraph) => (
          <p key={paragraph} className="max-w-[70ch]">
            <InlineCode text={paragraph} />
          </p>
        ))}
      </div>
      <div className="grid min-w-0 content-start gap-3">
        <CodeBlock
          label="Ask again without loading it again"
          code={`etag=$(curl -s -o /dev/null -w '%header{etag}' '${address}')
curl -s -o /dev/null -w '%{http_code}\\n' -H "If-None-Match: $etag" '${address}'
# 304`}
        />
        <CodeBlock
          label="A problem, application/problem+json"
          code={`curl -s '${address}/mtgox'
{
  "type": "/developers#problem-unknown-exchange",
  "title": "There is no such exchange",
  "status": 404,
  "detail": "There is no exchange \\"mtgox\\". Known: okx.",
  "code": "unknown-exchange",
  "available": ["okx"]
}`}
        />
      </div>
    </div>
  );
}
