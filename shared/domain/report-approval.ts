import { type Delegation, delegationOn, hasRole, type Person } from './person.ts';
import type { ReportVersion } from './report.ts';
import type { LocalDate } from './stockholm-time.ts';

/** Whoever decides approves reports, by their own delegation of the day (DOMAIN fact 34); undefined for all others. */
export const approvesBy = (person: Person, today: LocalDate): Delegation | undefined =>
  hasRole(person, 'director', 'substitute') ? delegationOn(person, today) : undefined;

/** Who may approve this very version today: never who locked it, and nobody who is blocked. */
export const mayApproveReport = (
  person: Person,
  { locked }: Pick<ReportVersion, 'locked'>,
  today: LocalDate,
): boolean => !person.blocked && approvesBy(person, today) !== undefined && locked.by.email !== person.email;
