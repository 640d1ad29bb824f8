import { isProviders } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { awardOf } from '../../../shared/domain/payout-rules.ts';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { ApplicationStore, ProgrammeBooks, ProgrammeStore } from '../../../shared/use-cases/ports.ts';
import { type QuarterState, quarterStates } from './quarter-states.ts';

/** An approved activity of a provider, with its quarters as they are now. */
export type OwnActivity = { file: CaseFile; books: ProgrammeBooks; states: QuarterState[] };

type Sources = {
  applications: Pick<ApplicationStore, 'ofUnit' | 'caseFile'>;
  programmes: Pick<ProgrammeStore, 'find'>;
};

export const isContact = (person: Person): boolean =>
  hasRole(person, 'provider') && person.unitId !== undefined;

/** What the contact's provider has been granted, the latest decision first; nothing for anybody else. */
export async function ownActivities(sources: Sources, person: Person, now: Instant): Promise<OwnActivity[]> {
  if (!isContact(person) || !person.unitId) return [];
  const applications = await sources.applications.ofUnit(person.unitId);
  const granted = applications
    .filter((application) => isProviders(application) && awardOf(application) !== undefined)
    .toSorted((one, other) => ((one.decision?.decidedAt ?? '') < (other.decision?.decidedAt ?? '') ? 1 : -1));
  const all = await Promise.all(granted.map(({ id }) => activityOf(sources, id, now)));
  return all.flat();
}

async function activityOf(
  { applications, programmes }: Sources,
  id: string,
  now: Instant,
): Promise<OwnActivity[]> {
  const file = await applications.caseFile(id);
  const books = file && (await programmes.find(file.application.programmeId));
  if (!file || !books || !awardOf(file.application)) return [];
  const { application, payouts } = file;
  return [{ file, books, states: quarterStates({ application, payouts, books, now }) }];
}
