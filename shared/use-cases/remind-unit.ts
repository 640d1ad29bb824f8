import { type CaseFile, followUpQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { askAgainRow } from './outbox-rows.ts';
import type { Directory } from './ports.ts';
import { unitContact } from './unit-contact.ts';

type RemindDeps = LoadCaseDeps & { directory: Pick<Directory, 'find' | 'withRole'>; clock: Clock };

/** One reminder by hand a day: a double click, or all at once after one of them, sends no other. */
const wasRemindedOn = ({ audit }: CaseFile, today: LocalDate): boolean =>
  audit.some(({ action, at }) => action === 'reminded' && localDateOf(at) === today);

/**
 * A coordinator has a unit reminded of its account now, once a day: false when that has been done today already. The state machine comes back to the question and sends
 * the mail.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NotAllowed, NothingWaits when no account is waited for,
 * UnitWithoutContact when the directory knows nobody there
 */
export function createRemindUnit(deps: RemindDeps) {
  return ({ person, applicationId }: { person: Person; applicationId: string }): Promise<boolean> =>
    optimistically(async () => {
      if (!hasRole(person, 'coordinator')) throw new DomainError('NotAllowed');
      const { file } = await loadCase(deps, applicationId);
      const { application } = file;
      const question = followUpQuestion(file, 'follow-up');
      if (question?.status !== 'open') throw new DomainError('NothingWaits');
      if ((await unitContact(deps.directory, application)) === undefined)
        throw new DomainError('UnitWithoutContact', { unit: application.unitName });
      const now = deps.clock.now();
      if (wasRemindedOn(file, localDateOf(now))) return false;
      const asked = (question.asked ?? 0) + 1;
      await deps.applications.commit({
        before: application,
        after: application,
        facts: [{ action: 'reminded', at: now, by: person.email, details: { about: 'follow-up' } }],
        changed: { before: question, after: { ...question, asked } },
        outbox: [askAgainRow(question, `asked-${asked}`, now)],
      });
      return true;
    });
}
