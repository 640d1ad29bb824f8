import { followUpQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import { standingFollowUp } from '../domain/follow-up.ts';
import { dueOnOf, lateFrom, type Reminder, reminderDue, warningDayOf } from '../domain/follow-up-dates.ts';
import { followUpFollows } from '../domain/follow-up-follows.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';
import type { AskRequest } from './ask-official.ts';
import { createKeepToken } from './keep-token.ts';
import { recipient } from './language-of.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts } from './letters.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { Directory, QuestionStore } from './ports.ts';
import { createPutQuestion } from './put-question.ts';
import type { TellDeps } from './tell-applicant.ts';
import { unitContact } from './unit-contact.ts';

export type AskUnitDeps = TellDeps & {
  directory: Directory;
  questions: QuestionStore;
  holidays: readonly LocalDate[];
};

type Kind = 'follow-up' | 'repayment';
type AskedCase = LoadedCase & { question: Question; kind: Kind; dueOn: LocalDate };

/**
 * Asks the unit for the account of its activity, or a provider for the money that was overpaid, and leaves the task token
 * with the question. When the state machine comes back and it is time, the unit is reminded: before the last day, and after
 * it until it has answered.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits when nothing is to be asked, or another round's
 */
export function createAskUnit(deps: AskUnitDeps) {
  const keepToken = createKeepToken(deps);
  const putQuestion = createPutQuestion(deps);
  return async (request: AskRequest): Promise<void> => {
    const asked = await put(request);
    if (!(await keepToken(asked.question, request))) return;
    // Read anew: a reminder that was asked for before the token was there has found none, and is sent here.
    await mail(await put(request));
  };

  /** The question that waits, put now if it has not been. */
  function put({ applicationId, ...request }: AskRequest): Promise<AskedCase> {
    return optimistically(async () => {
      const loaded = await loadCase(deps, applicationId);
      const about = whatIsAsked(loaded);
      if (!about || !isCurrent(loaded.file.application, request)) throw new DomainError('NothingWaits');
      const latest = followUpQuestion(loaded.file, about.kind);
      const question = latest?.status === 'open' ? latest : await firstPut(loaded, about);
      return { ...loaded, ...about, question };
    });
  }

  function whatIsAsked({ file, books }: LoadedCase): { kind: Kind; dueOn: LocalDate } | undefined {
    const { holidays } = deps;
    const { need } = followUpFollows(file, books.programme, { holidays, now: deps.clock.now() });
    const { followUp } = file.application;
    if (need === 'ask-unit' && followUp)
      return { kind: 'follow-up', dueOn: dueOnOf(followUp, books.programme, holidays) };
    if (need === 'ask-back' && followUp?.repayment)
      return { kind: 'repayment', dueOn: followUp.repayment.payBy };
    return undefined;
  }

  async function firstPut({ file }: LoadedCase, { kind, dueOn }: Pick<AskedCase, 'kind' | 'dueOn'>) {
    const askedOf = (await unitContact(deps.directory, file.application)) ?? '';
    const dueAt = lateFrom(dueOn);
    return putQuestion(file, { kind, askedOf, remindAt: dueAt, dueAt, details: { about: kind } });
  }

  /** What the unit should have in the mailbox by now; nothing leaves twice. Nobody there: the coordinator sees who is missing. */
  async function mail(asked: AskedCase): Promise<void> {
    const { file, books, question } = asked;
    const email = await unitContact(deps.directory, file.application);
    if (email === undefined) return;
    const facts = { file, books, to: await recipient(deps.directory, email) };
    for (const { id, why } of mailsDue(asked)) {
      const letter = letterOf(asked, facts, why);
      await deps.sendOnce(file.application.id, id, letter, { questionSequence: question.sequence });
    }
  }

  function mailsDue(asked: AskedCase): { id: string; why: Why }[] {
    const { file, books, question, kind, dueOn } = asked;
    const { sequence } = question;
    const pace = { holidays: deps.holidays, everyDays: books.programme.assumed.remindAfterDays };
    const { due } = reminderDue(dueOn, pace, { askedAt: question.askedAt, now: deps.clock.now() });
    // After a return the mail that told of it has asked already.
    const isFirst = kind === 'repayment' || !standingFollowUp(file.followUps);
    const again = file.mails.filter((it) => it.resend && it.questionSequence === sequence);
    const mails: { id: string; why: Why }[] = [
      ...(isFirst ? [{ id: `${kind}-wanted-${sequence}`, why: 'first' as const }] : []),
      ...(due ? [{ id: `${kind}-reminder-${sequence}-${due.on}`, why: due.kind }] : []),
      ...(question.asked
        ? [{ id: `${kind}-reminder-${sequence}-asked-${question.asked}`, why: 'asked' as const }]
        : []),
    ];
    const known = new Set(mails.map(({ id }) => id));
    return [
      ...mails,
      ...again.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, why: 'asked' as const })),
    ];
  }

  function letterOf({ file, question, kind, dueOn }: AskedCase, facts: LetterFacts, why: Why): Letter {
    const followUp = standingFollowUp(file.followUps);
    if (kind === 'repayment' && followUp)
      return deps.letters.repaymentWanted(facts, { question, followUp, isReminder: why !== 'first' });
    const lastWorkingDay = warningDayOf(dueOn, deps.holidays);
    return deps.letters.followUpWanted(facts, { question, why, lastWorkingDay, dueOn });
  }
}

export type Why = 'first' | 'asked' | Reminder['kind'];
