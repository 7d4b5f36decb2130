import type { Metadata } from 'next';
import { operationsOf, problemCodes, readApiDocument } from '@/components/api/api-document';
import { CLI_COMMANDS } from '@/components/api/cli-commands';
import { Conventions } from '@/components/api/conventions';
import { OperationSection } from '@/components/api/operation-section';
import { ProblemTable } from '@/components/api/problem-table';
import { SchemaReference } from '@/components/api/schema-reference';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { SecurityContact } from '@/components/layout/security-contact';
import { Panel } from '@/components/ui/panel';
import { TextLink } from '@/components/ui/text-link';
import { openApiDocument } from '@/lib/api/openapi';
import { readEnv } from '@/lib/platform/env';

/** The address it is served at is a setting of the running site, not of the build. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Developers',
  description:
    'The API of Ballast: exchanges, reports, ratio series and data sets as JSON, with examples, caching, problem details, the OpenAPI description and the command line.',
  alternates: { canonical: '/developers' },
};

type Props = { searchParams: Promise<Query> };

export default async function DevelopersPage({ searchParams }: Props) {
  const problems = await readQuery({ path: '/developers', searchParams });
  const api = readApiDocument(openApiDocument({ publicUrl: readEnv().BALLAST_PUBLIC_URL }));
  const server = api.servers[0]?.url ?? '';
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title="Every figure by program, with its evidence"
        lede={
          <p>
            API version 1, no key, any origin. This page is drawn from the{' '}
            <TextLink href="/api/openapi.json">OpenAPI 3.1 description</TextLink>, which is made
            from the schemas that check every answer.
          </p>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <nav aria-label="Contents" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {[...api.tags.map(({ name }) => name), 'Problems', 'Fields', 'Command line'].map(
            (name) => (
              <TextLink key={name} href={`#${anchor(name)}`}>
                {name}
              </TextLink>
            ),
          )}
        </nav>
        <Panel id="conventions" title="What holds everywhere">
          <Conventions introduction={api.info.description} server={server} />
        </Panel>
        {api.tags.map(({ name }) => (
          <section
            key={name}
            aria-labelledby={anchor(name)}
            className="grid grid-cols-[minmax(0,1fr)] gap-3"
          >
            <h2 id={anchor(name)} className="mt-4 scroll-mt-20 font-medium font-serif text-answer">
              {name}
            </h2>
            {operationsOf(api, name).map((operation) => (
              <OperationSection key={operation.operationId} operation={operation} server={server} />
            ))}
          </section>
        ))}
        <Panel id="problems" title="Problems">
          <p className="mb-3 max-w-[75ch] text-sm">
            Every error has this shape (RFC 9457). <code className="font-mono">code</code> is stable
            and meant for programs, <code className="font-mono">detail</code> is a sentence for
            people, <code className="font-mono">available</code> lists what exists instead.
          </p>
          <ProblemTable problems={problemCodes(api)} />
        </Panel>
        <Panel id="fields" title="Fields of every answer">
          <SchemaReference schemas={api.components.schemas} />
        </Panel>
        <Panel id="security" title="A weakness you found">
          <SecurityContact contact={readEnv().BALLAST_SECURITY_CONTACT ?? null} />
        </Panel>
        <Panel id="command-line" title="Command line">
          <p className="mb-3 max-w-[75ch] text-sm">
            The same project carries a command, <code className="font-mono">npx ballast</code>. It
            ends with 0 when done, 1 when it refuses its input or a check fails, 2 when it was used
            wrongly; <code className="font-mono">--help</code> after any command says more.
          </p>
          <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
            {CLI_COMMANDS.map(({ command, does }) => (
              <div key={command} className="contents">
                <dt className="font-mono text-note [overflow-wrap:anywhere]">npx {command}</dt>
                <dd className="mb-2 text-soft sm:mb-0">{does}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
    </PageFrame>
  );
}

function anchor(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
