import { matterOf } from '../domain/application.ts';
import { DomainError } from '../domain/errors.ts';
import { remindersDue } from '../domain/next-look.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import { delegationOn } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { linkToken, sha256 } from './hash.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import { createOpenQuestion, type OpenQuestionDeps, type RoutedCase } from './open-question.ts';
import type { Directory, QuestionStore, RoundToken } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type AskDeps = OpenQuestionDeps & {
  questions: QuestionStore;
  directory: Directory;
  letters: Letters;
  sendOnce: SendOnce;
};

export type AskRequest = PhaseRequest & { taskToken: string };

/** Nobody whose mails are refused is tried twice, and so many deciders no region has. */
const mostTries = 10;

/**
 * Puts the question to the one who decides and leaves the task token with it; whenever the state machine comes back, the
 * same question as it is then: reminded, handed over, with a new link. The token is stored on condition that the question
 * is open. If a decision was faster, an outbox row that completes this very token is written instead, so that no order of
 * events leaves the state machine waiting (DESIGN §3). Whom it goes to is looked up after the token is stored: what
 * changes in the directory later finds the token there. While there is nobody to ask, the token waits all the same.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits also when another round's execution waits
 */
export function createAskDirector(deps: AskDeps) {
  const { put, route } = createOpenQuestion(deps);
  return async (request: AskRequest): Promise<void> => {
    const question = await put(request);
    const kept = await deps.questions.keepToken(question, request);
    if (kept === 'superseded') throw new DomainError('NothingWaits');
    if (kept === 'answered') return completeLate(question, request);
    for (let n = 0; n < mostTries; n += 1) {
      const routed = await route(question);
      if (!routed || (await mail(routed)) !== 'refused') return;
    }
  };

  /** What the person should have in the mailbox by now; nothing leaves twice. */
  async function mail(routed: RoutedCase) {
    const { question, file } = routed;
    const { programme } = routed.books;
    const now = deps.clock.now();
    const reminder = remindersDue(question, programme.assumed.remindAfterDays, now);
    const { sequence, linkIssue } = question;
    const to = await recipient(deps.directory, question.askedOf);
    const facts = { ...routed, to };
    const token = linkToken(await deps.linkKey(), question.id, linkIssue);
    const letter = deps.letters.decisionWanted(facts, {
      question,
      token,
      reminder,
      limit: await limitPassed(routed, now),
    });
    const id =
      reminder === 0
        ? `decision-wanted-${sequence}-${linkIssue}`
        : `reminder-${sequence}-${linkIssue}-${reminder}`;
    const sent = await deps.sendOnce(file.application.id, id, letter, { questionSequence: sequence });
    if (sent !== 'refused') await tellOfOpenings(routed);
    return sent;
  }

  /** The decider's limit in kronor, when the amount is above it (DOMAIN fact 42). */
  async function limitPassed({ file, question }: RoutedCase, now: string): Promise<number | undefined> {
    const person = await deps.directory.find(question.askedOf);
    const limit = person && delegationOn(person, localDateOf(now))?.limit;
    const { amount = 0 } = matterOf(file.application).content;
    return limit !== undefined && amount > limit ? limit : undefined;
  }

  /** The owner is told of each other person who came by the link (SECURITY 9). */
  async function tellOfOpenings({ file, books, question }: RoutedCase): Promise<void> {
    for (const [index, { email, at }] of (question.openedByOthers ?? []).entries()) {
      const to = await recipient(deps.directory, question.askedOf);
      const by = (await deps.directory.find(email))?.name ?? email;
      const letter = deps.letters.openedByOther({ file, books, to }, { by, at });
      await deps.sendOnce(file.application.id, `opened-by-other-${question.sequence}-${index + 1}`, letter, {
        questionSequence: question.sequence,
      });
    }
  }

  function completeLate(question: Question, { taskToken, round }: RoundToken): Promise<void> {
    const row: OutboxRow = {
      kind: 'answer-question',
      id: `answer-${question.id}-${sha256(taskToken).slice(0, 16)}`,
      applicationId: question.applicationId,
      questionSequence: question.sequence,
      createdAt: deps.clock.now(),
    };
    return deps.questions.keepLateToken(question, { taskToken, round }, row);
  }
}
