import type { Application } from './application.ts';
import { lacksAccount } from './compile-report.ts';
import { DomainError } from './errors.ts';
import type { FollowUp } from './follow-up.ts';
import { type Balance, type LedgerEntry, partsApart } from './ledger.ts';
import { misremembering } from './misremembering.ts';
import { type Delegation, hasRole, type Person, readsEverything } from './person.ts';
import type { Report, ReportVersion } from './report.ts';
import { approvesBy } from './report-approval.ts';
import { totalOf } from './report-groups.ts';
import { sumNames } from './report-sums.ts';
import type { LocalDate } from './stockholm-time.ts';

/** The direction, the preparers and the reviewers read reports. */
export const mayReadReport = (person: Person): boolean => readsEverything(person);

/** Coordinators compile, lock and send. */
export const mayWriteReport = (person: Person): boolean => hasRole(person, 'coordinator');

/** What the books said when the report was compiled. */
export type Books = {
  entries: readonly LedgerEntry[];
  balances: readonly Balance[];
  applications: readonly Application[];
  followUps: readonly FollowUp[];
};

/**
 * Where a report and the books behind it do not say the same: a stored balance that is not the fold of its ledger, a sum
 * that is not that of the activities, an award that is not the decision's, a use that is not the accepted account's, an
 * application that remembers something else.
 * Empty when the report equals the ledger (DOMAIN §8).
 */
export function reportFaults(report: Report, books: Books): string[] {
  return [
    ...balanceFaults(report.programme.id, books),
    ...totalFaults(report),
    ...awardFaults(report, books.applications),
    ...useFaults(report, books.followUps),
    ...memoryFaults(books),
  ];
}

const balanceFaults = (programmeId: string, { entries, balances }: Books): string[] =>
  partsApart(balances, entries).map((key) => key.slice(programmeId.length + 1));

/** What a page of the report is made of says the same as what is locked. */
function memoryFaults(books: Books): string[] {
  const wrong = new Set(misremembering(books));
  return books.applications.filter(({ id }) => wrong.has(id)).map(({ content }) => content.activity);
}

const totalFaults = ({ total, activities, byPart }: Report): string[] => {
  const [ofActivities, ofParts] = [totalOf(activities), totalOf(byPart)];
  return sumNames.filter((sum) => total[sum] !== ofActivities[sum] || total[sum] !== ofParts[sum]);
};

function awardFaults({ activities }: Report, applications: readonly Application[]): string[] {
  const awards = new Map(
    applications.map(({ id, status, decision }) => [id, status === 'approved' ? (decision?.amount ?? 0) : 0]),
  );
  return activities
    .filter(({ applicationId, sums }) => sums.decided !== (awards.get(applicationId) ?? 0))
    .map(({ activity }) => activity);
}

function useFaults({ activities }: Report, followUps: readonly FollowUp[]): string[] {
  const used = new Map(
    followUps.flatMap(({ applicationId, accepted }) =>
      accepted ? [[applicationId, accepted.closing.used]] : [],
    ),
  );
  return activities
    .filter(({ applicationId, followUp, sums }) => {
      const accounted = used.get(applicationId);
      return sums.used !== (accounted ?? 0) || (followUp === 'accepted') !== (accounted !== undefined);
    })
    .map(({ activity }) => activity);
}

/**
 * A report that lacks accounts is locked with a reason only. Answers with the report as it is to be locked.
 * @throws DomainError ReportIncomplete (facts: `missing`, how many accounts, as text)
 */
export function asLocked(report: Report, reason: string | undefined): Report {
  if (report.complete) return report;
  const incompleteBecause = reason?.trim();
  if (!incompleteBecause)
    throw new DomainError('ReportIncomplete', {
      missing: String(report.activities.filter(lacksAccount).length),
    });
  const { v, programme, complete, ...rest } = report;
  return { v, programme, complete, incompleteBecause, ...rest };
}

/**
 * Whoever decides approves, today by their own delegation, and never what they locked themselves (DOMAIN fact 34).
 * @throws DomainError NotAllowed, OwnReport
 */
export function assertMayApproveReport(
  person: Person,
  { locked }: Pick<ReportVersion, 'locked'>,
  today: LocalDate,
): Delegation {
  const delegation = approvesBy(person, today);
  if (!delegation) throw new DomainError('NotAllowed');
  if (locked.by.email === person.email) throw new DomainError('OwnReport');
  return delegation;
}
