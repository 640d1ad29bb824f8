import type { CaseFile } from './case-file.ts';
import type { Instant } from './clock.ts';
import type { MailKind } from './correspondence.ts';

/** Which way a document went: to the region, from it, or drawn up within it. */
export type Direction = 'incoming' | 'outgoing' | 'drawn-up';

/** What a document is. `number` is a decision's, a payout's quarter, or an account's revision. */
export type DocumentKind =
  | 'submitted'
  | 'completed'
  | 'change-requested'
  | 'imported'
  | 'payout-request'
  | 'payout-attest'
  | 'payout-return'
  | 'follow-up'
  | 'follow-up-accepted'
  | 'follow-up-returned'
  | 'repayment'
  | 'decision-approved'
  | 'decision-rejected'
  | 'decision-returned'
  | 'decision-deferred'
  | `mail-${MailKind}`;

/**
 * A document of the case, as the law on archives wants it known (DOMAIN §8): when, which way, from whom, to whom, about
 * what. `subject` is there where the document has one of its own.
 */
export type CaseDocument = {
  at: Instant;
  direction: Direction;
  kind: DocumentKind;
  from: string;
  to: string;
  number?: string;
  subject?: string;
};

/** Every document of a case, oldest first. `organisation` is who decides and sends. */
export function caseDocuments(file: CaseFile, organisation: string): CaseDocument[] {
  const of = { unit: file.application.unitName, organisation };
  return [
    ...applied(file, of),
    ...decided(file, of),
    ...payouts(file, of),
    ...followUps(file, of),
    ...mails(file, of),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

type Sides = { unit: string; organisation: string };

/** What was sent in before versions were kept is known by its moment alone. */
function applied({ application, versions }: CaseFile, { unit, organisation }: Sides): CaseDocument[] {
  const { applicant, submittedAt, source } = application;
  const incoming = (at: Instant, kind: DocumentKind, by: string): CaseDocument => ({
    at,
    direction: 'incoming',
    kind,
    from: source === 'import' ? unit : `${by}, ${unit}`,
    to: organisation,
  });
  if (versions.length > 0) return versions.map(({ at, kind, by }) => incoming(at, kind, by.name));
  return source === 'import'
    ? [incoming(submittedAt, 'imported', unit)]
    : [incoming(submittedAt, 'submitted', applicant.name)];
}

const decided = ({ decisions }: CaseFile, { unit, organisation }: Sides): CaseDocument[] =>
  decisions.map(({ decidedAt, outcome, number, decidedBy, distribution, source }) => ({
    at: decidedAt,
    direction: 'drawn-up',
    kind: `decision-${outcome}`,
    // History names neither who decided nor when.
    from: source === 'import' ? organisation : `${decidedBy.name}, ${organisation}`,
    to: distribution.join(', ') || unit,
    number,
  }));

function payouts({ payouts: all }: CaseFile, { unit, organisation }: Sides): CaseDocument[] {
  return all.flatMap(({ quarter, requestedBy, requestedAt, attest, returned }): CaseDocument[] => [
    ...(requestedBy
      ? [
          {
            at: requestedAt,
            direction: 'incoming' as const,
            kind: 'payout-request' as const,
            from: `${requestedBy.name}, ${unit}`,
            to: organisation,
            number: quarter,
          },
        ]
      : []),
    ...[
      attest && { ...attest, kind: 'payout-attest' as const },
      returned && { ...returned, kind: 'payout-return' as const },
    ]
      .filter((it) => it !== undefined)
      .map(({ at, by, kind }) => ({
        ...{ at, kind, number: quarter },
        direction: 'drawn-up' as const,
        from: `${by.name}, ${organisation}`,
        to: unit,
      })),
  ]);
}

function followUps({ application, followUps: all }: CaseFile, { unit, organisation }: Sides): CaseDocument[] {
  const { repayment } = application.followUp ?? {};
  const repaid = repayment?.repaid && {
    at: repayment.repaid.notedAt,
    direction: 'drawn-up' as const,
    kind: 'repayment' as const,
    from: organisation,
    to: unit,
  };
  const accounts = all.flatMap(
    ({ revision, submittedBy, submittedAt, accepted, returned }): CaseDocument[] => {
      const number = String(revision);
      const review = accepted
        ? ({ ...accepted, kind: 'follow-up-accepted' } as const)
        : returned && ({ ...returned, kind: 'follow-up-returned' } as const);
      return [
        {
          at: submittedAt,
          direction: 'incoming',
          kind: 'follow-up',
          from: `${submittedBy.name}, ${unit}`,
          to: organisation,
          number,
        },
        ...(review
          ? [
              {
                ...{ at: review.at, kind: review.kind, number },
                direction: 'drawn-up' as const,
                from: `${review.by.name}, ${organisation}`,
                to: unit,
              },
            ]
          : []),
      ];
    },
  );
  return [...accounts, ...(repaid ? [repaid] : [])];
}

const mails = ({ mails: all }: CaseFile, { organisation }: Sides): CaseDocument[] =>
  all.map(({ startedAt, sentAt, kind, to, subject }) => ({
    at: sentAt ?? startedAt,
    direction: 'outgoing',
    kind: `mail-${kind}`,
    from: organisation,
    to,
    subject,
  }));
