import { type CaseFile, followUpQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { standingFollowUp } from '../domain/follow-up.ts';
import { repaymentEntries } from '../domain/follow-up-closing.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { basisOf } from './award-basis.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { NewId } from './ports.ts';

export const mayNoteRepayment = (person: Person): boolean => hasRole(person, 'controller');

/**
 * A controller notes that overpaid money has come back, on that day (Stockholm's): it is recovered and released in one
 * transaction (DOMAIN fact 35). The same day noted again changes nothing.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NotAllowed, NothingOwed, DateNotAllowed (facts: `earliest`, `latest`)
 */
export function createNoteRepayment(deps: LoadCaseDeps & { clock: Clock; newId: NewId }) {
  return ({
    person,
    applicationId,
    on,
  }: {
    person: Person;
    applicationId: string;
    on: LocalDate;
  }): Promise<void> =>
    optimistically(async () => {
      const { file } = await loadCase(deps, applicationId);
      const { application } = file;
      if (!mayNoteRepayment(person) || person.unitId === application.unitId)
        throw new DomainError('NotAllowed');
      if (application.followUp?.repayment?.repaid?.on === on) return;
      const { summary, repayment, followUp } = owed(file);
      const now = deps.clock.now();
      const [earliest, latest] = [localDateOf(followUp.accepted.at), localDateOf(now)];
      if (on < earliest || on > latest) throw new DomainError('DateNotAllowed', { earliest, latest });
      const { amount } = repayment;
      const repaid = { on, notedAt: now, notedBy: person.email };
      const question = followUpQuestion(file, 'repayment');
      const waits = question?.status === 'open' ? question : undefined;
      await deps.applications.commit({
        before: application,
        after: { ...application, followUp: { ...summary, repayment: { ...repayment, repaid } } },
        facts: [{ action: 'repaid', at: now, by: person.email, details: { amount, on } }],
        answered: waits && { ...waits, status: 'answered', answeredAt: now, outcome: 'repaid' },
        ledger: repaymentEntries(followUp, { amount, at: now }, basisOf(file, followUp), deps.newId),
        outbox: waits ? [answerRow(waits, now)] : [],
      });
    });
}

/** What a provider has been asked to pay back, and has not. @throws DomainError NothingOwed */
function owed({ application, followUps }: CaseFile) {
  const { followUp: summary } = application;
  const followUp = standingFollowUp(followUps);
  const accepted = followUp?.accepted;
  if (!summary?.repayment || summary.repayment.repaid || !followUp || !accepted)
    throw new DomainError('NothingOwed');
  return { summary, repayment: summary.repayment, followUp: { ...followUp, accepted } };
}
