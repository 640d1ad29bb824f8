import { followUpQuestion } from '../domain/case-file.ts';
import { applicantsOf } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { standingFollowUp } from '../domain/follow-up.ts';
import { followUpFollows } from '../domain/follow-up-follows.ts';
import { mayReview } from '../domain/follow-up-rules.ts';
import { remindersDue, reviewReminderAt } from '../domain/next-look.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import type { AskRequest } from './ask-official.ts';
import type { AskUnitDeps } from './ask-unit.ts';
import { createKeepToken } from './keep-token.ts';
import { recipient } from './language-of.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { createPutQuestion } from './put-question.ts';

/**
 * Asks a coordinator to review an account that has come in, and leaves the task token with the question; reminds when the
 * state machine comes back. Any coordinator may answer; the mail goes to one whom mails reach.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits when nothing is to be reviewed, or another round's
 */
export function createAskCoordinator(deps: AskUnitDeps) {
  const keepToken = createKeepToken(deps);
  const putQuestion = createPutQuestion(deps);
  return async (request: AskRequest): Promise<void> => {
    const asked = await put(request);
    if (!(await keepToken(asked.question, request))) return;
    await mail(asked);
  };

  function put({ applicationId, ...request }: AskRequest): Promise<LoadedCase & { question: Question }> {
    return optimistically(async () => {
      const loaded = await loadCase(deps, applicationId);
      const { file, books } = loaded;
      const moment = { holidays: deps.holidays, now: deps.clock.now() };
      const { need } = followUpFollows(file, books.programme, moment);
      if (need !== 'ask-coordinator' || !isCurrent(file.application, request))
        throw new DomainError('NothingWaits');
      const latest = followUpQuestion(file, 'review');
      return { ...loaded, question: latest?.status === 'open' ? latest : await firstPut(loaded) };
    });
  }

  async function firstPut(loaded: LoadedCase): Promise<Question> {
    const now = deps.clock.now();
    const askedOf = (await reviewer(loaded)) ?? '';
    const remindAt = reviewReminderAt(now, loaded.books.programme.assumed.remindAfterDays, now);
    return putQuestion(loaded.file, { kind: 'review', askedOf, remindAt, details: { about: 'review' } });
  }

  /** The first coordinator by e-mail who may review it, one whom mails reach before others. */
  async function reviewer({ file }: LoadedCase): Promise<string | undefined> {
    const { application, followUps, versions } = file;
    const applicants = applicantsOf(application, versions);
    const able = (await deps.directory.withRole('coordinator'))
      .filter((person) => !person.blocked && mayReview(person, { application, followUps, applicants }))
      .toSorted((one, other) => (one.email < other.email ? -1 : 1));
    return (able.find(({ mailFault }) => !mailFault) ?? able[0])?.email;
  }

  async function mail({ file, books, question }: LoadedCase & { question: Question }): Promise<void> {
    const email = (await reviewer({ file, books })) ?? '';
    const followUp = standingFollowUp(file.followUps);
    if (email === '' || !followUp) return;
    const facts = { file, books, to: await recipient(deps.directory, email) };
    const reminder = remindersDue(question, books.programme.assumed.remindAfterDays, deps.clock.now());
    const { sequence } = question;
    const about = { questionSequence: sequence };
    const again = file.mails.filter((it) => it.resend && it.questionSequence === sequence);
    const id = reminder === 0 ? `review-wanted-${sequence}` : `review-reminder-${sequence}-${reminder}`;
    for (const wanted of new Set([id, ...again.map((log) => log.id)])) {
      const isReminder = wanted.startsWith('review-reminder');
      const letter = deps.letters.reviewWanted(facts, { question, followUp, isReminder });
      await deps.sendOnce(file.application.id, wanted, letter, about);
    }
  }
}
