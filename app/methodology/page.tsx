import type { Metadata } from 'next';
import Link from 'next/link';
import { PageFrame, PageHeading } from '@/components/layout/page-frame';
import type { Query } from '@/components/layout/query-check';
import { readQuery } from '@/components/layout/read-query';
import { EvidenceTable } from '@/components/methodology/evidence-table';
import { ProofEras } from '@/components/methodology/proof-eras';
import { QUESTIONS } from '@/components/methodology/questions';

export const metadata: Metadata = {
  title: 'Method and questions',
  description:
    'What proof of reserves is, how Ballast obtains and labels each figure, what can be verified, and what none of it proves.',
  alternates: { canonical: '/methodology' },
};

type Props = { searchParams: Promise<Query> };

export default async function MethodologyPage({ searchParams }: Props) {
  const problems = await readQuery({ path: '/methodology', searchParams });
  return (
    <PageFrame problems={problems}>
      <PageHeading
        title="How we know, and what nobody can know from this"
        lede="Where the figures come from, what each label means, and straight answers to the usual questions."
      />
      <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <article className="prose-ballast">
          <h2 id="evidence">Labels of evidence</h2>
          <p>
            Every figure carries a label that says what it rests on, and leads to its sources.
            Nothing is interpolated: a figure that nobody stated is shown as not found.
          </p>
          <EvidenceTable />
          <h2 id="disagreement">When sources disagree</h2>
          <p>
            The exchange’s own figure wins over one reported by others, and the other stays visible
            in the report as a conflict with the reason it is not used. A rounded copy of the same
            figure is not a conflict. A report that is corrected later becomes a new revision; the
            old one stays readable. <Link href="/okx/reports/2022-12#conflicts">Report #2</Link>{' '}
            shows why this matters: one undated article gives it two dates, both a year and more
            from the true one.
          </p>
          <h2 id="eras">Proof systems over time</h2>
          <ProofEras />
          <h2 id="questions">Questions</h2>
          {QUESTIONS.map(({ id, question, answer }) => (
            <section key={id} aria-labelledby={id}>
              <h3 id={id}>{question}</h3>
              {answer}
            </section>
          ))}
        </article>
        <nav aria-label="On this page" className="hidden text-sm lg:block">
          <ul className="sticky top-24 grid gap-2 border-line border-l pl-4 text-soft">
            {[
              { id: 'evidence', question: 'Labels of evidence' },
              { id: 'disagreement', question: 'When sources disagree' },
              { id: 'eras', question: 'Proof systems over time' },
              ...QUESTIONS,
            ].map(({ id, question }) => (
              <li key={id}>
                <a href={`#${id}`} className="hover:text-ink">
                  {question}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PageFrame>
  );
}
