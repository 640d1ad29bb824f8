import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { MailLog } from '../../../shared/domain/correspondence.ts';
import { importer } from '../../../shared/domain/imported-application.ts';
import type { Question } from '../../../shared/domain/question.ts';

/** Who did something, or got a mail: by name where it is known, else by role. */
export type Actor =
  | { kind: 'system' }
  | { kind: 'import' }
  | { kind: 'named'; name: string; unitName?: string }
  | { kind: 'director' }
  | { kind: 'substitute' }
  | { kind: 'controller' }
  | { kind: 'provider' }
  | { kind: 'official' };

export type HistoryItem =
  | { kind: 'audit'; at: Instant; actor: Actor; row: AuditRow }
  | { kind: 'mail'; at: Instant; to: Actor; mail: MailLog };

/** Everything that happened to the application, oldest first. At the same moment the act stands before its mail. */
export function mergedHistory(file: CaseFile): HistoryItem[] {
  const actorOf = actors(file);
  const acts = file.audit
    .toSorted((one, other) => one.sequence - other.sequence)
    .map((row): HistoryItem => ({ kind: 'audit', at: row.at, actor: actorOf(row.by), row }));
  const mails = file.mails.map(
    (mail): HistoryItem => ({ kind: 'mail', at: mail.sentAt ?? mail.startedAt, to: actorOf(mail.to), mail }),
  );
  // The sort is stable, so acts keep the order of their chain.
  return [...acts, ...mails].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function actors(file: CaseFile): (email: string) => Actor {
  const { applicant, unitName } = file.application;
  const known = new Map<string, Actor>();
  for (const [email, actor] of file.questions.flatMap(askedActors)) known.set(email, actor);
  for (const { decidedBy, insteadOf } of file.decisions) {
    for (const { email, name } of [decidedBy, ...(insteadOf ? [insteadOf] : [])]) {
      known.set(email, { kind: 'named', name });
    }
  }
  for (const { requestedBy, attest, returned } of file.payouts) {
    const official = attest?.by ?? returned?.by;
    if (official) known.set(official.email, { kind: 'named', name: official.name });
    if (requestedBy) known.set(requestedBy.email, { kind: 'named', name: requestedBy.name, unitName });
  }
  for (const { submittedBy, accepted, returned } of file.followUps) {
    const reviewer = accepted?.by ?? returned?.by;
    if (reviewer) known.set(reviewer.email, { kind: 'named', name: reviewer.name });
    known.set(submittedBy.email, { kind: 'named', name: submittedBy.name, unitName });
  }
  for (const { by } of file.versions) known.set(by.email, { kind: 'named', name: by.name, unitName });
  known.set(applicant.email, { kind: 'named', name: applicant.name, unitName });
  known.set('system', { kind: 'system' });
  known.set(importer, { kind: 'import' });
  return (email) => known.get(email) ?? { kind: 'official' };
}

/** Whoever is only asked is known by role. */
function askedActors({ kind, askedOf, insteadOf }: Question): [email: string, actor: Actor][] {
  switch (kind) {
    case 'decision':
      return [
        [askedOf, { kind: insteadOf ? 'substitute' : 'director' }],
        ...(insteadOf ? [[insteadOf.email, { kind: 'director' }] as [string, Actor]] : []),
      ];
    case 'attest':
      return [askedOf, insteadOf?.email ?? askedOf].map((email) => [email, { kind: 'controller' }]);
    case 'payout-request':
      return [[askedOf, { kind: 'provider' }]];
    default:
      return [];
  }
}
