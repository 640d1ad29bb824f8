import { type CaseFile, quarterQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import { requestReminderAt } from '../domain/next-look.ts';
import { standingPayout } from '../domain/payout.ts';
import { payoutWindow } from '../domain/programme.ts';
import { quarterFollows } from '../domain/quarter-follows.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent, quarterOfRound } from '../domain/round.ts';
import { hasExpired, type Quarter } from '../domain/stockholm-time.ts';
import type { AskRequest } from './ask-official.ts';
import { createKeepToken } from './keep-token.ts';
import { recipient } from './language-of.ts';
import { loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { payoutContact } from './payout-contact.ts';
import type { Directory, ProgrammeBooks, QuestionStore } from './ports.ts';
import { createPutQuestion } from './put-question.ts';
import type { TellDeps } from './tell-applicant.ts';

export type AskProviderDeps = TellDeps & { directory: Directory; questions: QuestionStore };

type AskedCase = { file: CaseFile; books: ProgrammeBooks; question: Question };

/**
 * Tells the provider that a quarter's money can be asked for, and leaves the task token with the wait for the request. When
 * the state machine comes back and it is time, the provider is reminded.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits when nothing is to be asked, or another round's
 */
export function createAskProvider(deps: AskProviderDeps) {
  const keepToken = createKeepToken(deps);
  const putQuestion = createPutQuestion(deps);
  return async (request: AskRequest): Promise<void> => {
    const asked = await put(request);
    if (!(await keepToken(asked.question, request))) return;
    await mail(asked, quarterOfRound(request.round));
  };

  /** The question that waits, put now if it has not been. */
  function put({ applicationId, ...request }: AskRequest): Promise<AskedCase> {
    return optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const quarter = quarterOfRound(request.round);
      const { need, until } = quarterFollows(file, books, quarter, deps.clock.now());
      if (!isCurrent(file.application, request) || need !== 'ask-provider' || until === undefined)
        throw new DomainError('NothingWaits');
      const latest = quarterQuestion(file, 'payout-request', quarter);
      if (latest?.status === 'open') return { file, books, question: latest };
      return { file, books, question: await firstPut({ file, books }, quarter, until) };
    });
  }

  async function firstPut(
    { file, books }: Omit<AskedCase, 'question'>,
    quarter: Quarter,
    dueAt: string,
  ): Promise<Question> {
    const askedOf = await payoutContact(deps.directory, file.application);
    const { remindAt: planned } = payoutWindow(books.programme, quarter);
    const remindAt = requestReminderAt(dueAt, deps.clock.now(), planned);
    return putQuestion(file, {
      kind: 'payout-request',
      quarter,
      askedOf,
      remindAt,
      dueAt,
      details: { quarter },
    });
  }

  async function mail({ file, books, question }: AskedCase, quarter: Quarter): Promise<void> {
    const { application, payouts, mails } = file;
    const isReminded = hasExpired(question.remindAt, deps.clock.now());
    // After a return the mail that told of it has asked already.
    const first = standingPayout(payouts, quarter) ? undefined : 'payout-wanted';
    const kind = isReminded ? 'payout-reminder' : first;
    const again = mails.filter((it) => it.resend && it.questionSequence === question.sequence);
    const email = await payoutContact(deps.directory, application);
    const facts = { file, books, to: await recipient(deps.directory, email) };
    const about = { questionSequence: question.sequence, quarter };
    for (const wanted of requestMails.filter((it) => it === kind || again.some((log) => log.kind === it))) {
      const isReminder = wanted === 'payout-reminder';
      const letter = deps.letters.payoutWanted(facts, { question, quarter, isReminder });
      await deps.sendOnce(application.id, `${wanted}-${question.sequence}`, letter, about);
    }
  }
}

const requestMails = ['payout-wanted', 'payout-reminder'] as const;
