import Link from 'next/link';
import type { ReactNode } from 'react';

export type Question = { id: string; question: string; answer: ReactNode };

/** What readers ask, answered in our own words. Each has an anchor so that other pages can point at it. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'what-is-it',
    question: 'What is proof of reserves?',
    answer: (
      <>
        <p>
          A statement by an exchange about one moment: these are the coins we hold, these are the
          coins we owe our users. The first half is a list of addresses, each with a signature that
          only the holder of its key can make. The second half is a commitment to every user’s
          balance, from which each user can check that theirs is in the sum.
        </p>
        <p>
          Divide the first by the second and you have the <strong>reserve ratio</strong>. At 100 %
          every coin owed is matched by a coin shown.
        </p>
      </>
    ),
  },
  {
    id: 'how-often',
    question: 'How often is it published?',
    answer: (
      <p>
        OKX pledged in December 2022 to publish on the 22nd of each month. The{' '}
        <Link href="/">overview</Link> counts how often a report with a known day of publication
        came by then, and names each month whose report is overdue or was never found by us. A month
        we did not find may still exist on the exchange’s own page: “not found” is a statement about
        our search.
      </p>
    ),
  },
  {
    id: 'can-i-verify',
    question: 'Can I verify it myself?',
    answer: (
      <>
        <p>
          Your own part, yes, and without trusting us. On the exchange’s audit page, when logged in,
          you can copy the proof for your account. <Link href="/verify">Paste it here</Link>: your
          browser recomputes every hash from your balance up to the root and shows each step.
          Nothing you paste leaves your device.
        </p>
        <p>
          The ratios you can recompute from the <Link href="/datasets">data sets</Link>, and follow
          each figure to the page it was read from.
        </p>
      </>
    ),
  },
  {
    id: 'is-101-safe',
    question: 'Is 101 % safe?',
    answer: (
      <p>
        It says that at one moment the coins shown exceeded the balances shown by one per cent. A
        thin margin is not in itself a bad sign: coins above the users’ own belong to the company,
        which may keep them elsewhere. But a ratio is silent about loans the exchange took, claims
        on the same coins by others, and everything after the snapshot. Ten points more do not
        change what it cannot see.
      </p>
    ),
  },
  {
    id: 'why-did-it-drop',
    question: 'Why did the ratio drop?',
    answer: (
      <p>
        Either the reserves fell, or the debt to users grew faster. Users who deposit raise both
        sides by the same amount, which pulls any ratio above 100 % towards 100 % although nothing
        was lost; users who withdraw push it up. So look at the amounts before the percentage: each{' '}
        <Link href="/okx/assets">asset page</Link> draws reserve against debt over time, and each
        report gives the surplus in coins.
      </p>
    ),
  },
  {
    id: 'is-usdt-backed',
    question: 'Is USDT itself backed?',
    answer: (
      <p>
        A different question. A ratio of 105 % for USDT says that the exchange shows 105 tokens for
        every 100 it owes. What one token is worth depends on its issuer, Tether, and on the
        issuer’s own reserves, which no exchange’s report looks at. The same holds for every token
        that is a promise by somebody else: other stablecoins, wrapped and staked coins.
      </p>
    ),
  },
  {
    id: 'what-it-does-not-prove',
    question: 'What does it not prove?',
    answer: (
      <ul>
        <li>
          <strong>Debts outside the report.</strong> Loans, unpaid bills and obligations to anyone
          who is not a user in the list are not in the liabilities.
        </li>
        <li>
          <strong>Exclusive ownership.</strong> A signature shows that the exchange could use a key.
          It does not show that nobody else can, nor that the coins are not pledged or borrowed for
          the day.
        </li>
        <li>
          <strong>The day after.</strong> A snapshot is one instant. OKX signs the same sentence
          every month, so a signature shows control at some time, not at that time.
        </li>
        <li>
          <strong>That everybody was counted.</strong> Inclusion is proved one account at a time, by
          those who check. A balance that nobody checks could be left out.
        </li>
        <li>
          <strong>Custody at third parties.</strong> Coins with custodians and validators rest on
          the exchange’s word, and the custodian’s.
        </li>
        <li>
          <strong>Amounts by coin since September 2024.</strong> The current proof system commits to
          one total of equity and debt in a common unit. It does not bind the liability of each
          coin, so the ratios by asset are a statement, not a proof.
        </li>
      </ul>
    ),
  },
  {
    id: 'merkle-sum',
    question: 'Could a Merkle proof pass although the total is understated?',
    answer: (
      <p>
        In the format OKX used until March 2023, yes. A parent node commits to the sum of its two
        children, not to each child’s amount. Whoever builds the tree can tell two users different
        amounts for their neighbour and give both a proof that passes under one root (a weakness of
        Maxwell’s summed tree, described in eprint 2018/1139). Ballast checks what can be checked,
        refuses negative amounts, compares the root with the published one where we know it, and
        says so beside every such verdict.
      </p>
    ),
  },
  {
    id: 'rounding',
    question: 'Why does your ratio differ from the one printed?',
    answer: (
      <p>
        OKX prints whole per cents, rounded half up: 113,754 held against 112,192 owed is 101.39 %,
        printed 101 %. We show both, side by side. Where only the printed per cent was found, we
        show it without decimals and with a hollow dot in the chart. A ratio below 100 % is never
        rounded up to 100.
      </p>
    ),
  },
  {
    id: 'gaps',
    question: 'Why are there gaps?',
    answer: (
      <p>
        Because nobody stated a figure that we could find. We do not draw a line across a month we
        know nothing about, and we do not fill it with a guess. Where an amount follows by
        arithmetic from other stated figures, the report page tells it apart as “derived”, and no
        chart uses it.
      </p>
    ),
  },
];
