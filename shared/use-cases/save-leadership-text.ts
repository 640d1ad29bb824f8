import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { LeadershipText } from '../domain/leadership-text.ts';
import type { Person } from '../domain/person.ts';
import { mayWriteReport } from '../domain/report-rules.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeStore, ReportStore } from './ports.ts';

type SaveTextDeps = { programmes: Pick<ProgrammeStore, 'find'>; reports: ReportStore; clock: Clock };

/** `seenVersion` is that of the text on the page that was written in; 0 when there was none. */
export type LeadershipTextCommand = {
  person: Person;
  programmeId: string;
  text: string;
  seenVersion: number;
};

/**
 * Saves the leadership's text, which the next version of the report takes along. The text that is there already is not
 * saved again.
 * @throws DomainError NotAllowed, ProgrammeNotFound, LeadershipTextChanged (facts: `savedBy`, `savedAt`), TooManyAtOnce
 */
export function createSaveLeadershipText({ programmes, reports, clock }: SaveTextDeps) {
  return ({
    person,
    programmeId,
    text,
    seenVersion,
  }: LeadershipTextCommand): Promise<LeadershipText | undefined> =>
    optimistically(async () => {
      if (!mayWriteReport(person)) throw new DomainError('NotAllowed');
      if (!(await programmes.find(programmeId))) throw new DomainError('ProgrammeNotFound');
      const before = await reports.leadership(programmeId);
      if ((before?.text ?? '') === text) return before;
      if ((before?.version ?? 0) !== seenVersion)
        throw new DomainError('LeadershipTextChanged', {
          savedBy: before?.savedBy.name,
          savedAt: before?.savedAt,
        });
      const savedBy = { email: person.email, name: person.name };
      const saved = { programmeId, text, version: seenVersion + 1, savedAt: clock.now(), savedBy };
      await reports.saveLeadership(saved, before);
      return saved;
    });
}
