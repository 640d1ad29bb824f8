import { remindersDue } from '../domain/next-look.ts';
import { delegationOn } from '../domain/person.ts';
import type { Question } from '../domain/question.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { linkToken } from './hash.ts';
import { createKeepToken } from './keep-token.ts';
import { recipient } from './language-of.ts';
import type { Letter } from './letter.ts';
import type { LetterFacts, Letters } from './letters.ts';
import { createOpenQuestion, type OpenQuestionDeps, type RoutedCase } from './open-question.ts';
import type { Directory, QuestionStore } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type AskDeps = OpenQuestionDeps & {
  questions: QuestionStore;
  directory: Directory;
  letters: Letters;
  sendOnce: SendOnce;
};

export type AskRequest = PhaseRequest & { taskToken: string };

/** What the question's mail says: `token` is the secret part of its one link, `reminder` 0 is the question itself, `limit` in kronor is passed. */
export type Asking = { question: Question; token: string; reminder: number; limit?: number | undefined };

/** What differs between the questions: their mails, the kronor that they are about, and who has them before a reminder. */
export type Questioning = {
  letter(facts: LetterFacts, asking: Asking): Letter;
  mailId(question: Question, reminder: number): string;
  amount(routed: RoutedCase): number;
};

/** Nobody whose mails are refused is tried twice, and so many officials no region has. */
const mostTries = 10;

/**
 * Puts a question to the official who answers it and leaves the task token with it; whenever the state machine comes back,
 * the same question as it is then: reminded, handed over, with a new link. Whom it goes to is looked up after the token is
 * stored: what changes in the directory later finds the token there. While there is nobody to ask, the token waits all the
 * same (DESIGN §3).
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NothingWaits also when another round's execution waits
 */
export function createAskOfficial(deps: AskDeps, questioning: Questioning) {
  const { put, route } = createOpenQuestion(deps);
  const keepToken = createKeepToken(deps);
  return async (request: AskRequest): Promise<void> => {
    const question = await put(request);
    if (!(await keepToken(question, request))) return;
    for (let n = 0; n < mostTries; n += 1) {
      const routed = await route(question);
      if (!routed || (await mail(routed)) !== 'refused') return;
    }
  };

  /** What the person should have in the mailbox by now; nothing leaves twice. */
  async function mail(routed: RoutedCase) {
    const { question, file } = routed;
    const now = deps.clock.now();
    const reminder = remindersDue(question, routed.books.programme.assumed.remindAfterDays, now);
    const to = await recipient(deps.directory, question.askedOf);
    const token = linkToken(await deps.linkKey(), question.id, question.linkIssue);
    const limit = await limitPassed(routed, now);
    const letter = questioning.letter({ ...routed, to }, { question, token, reminder, limit });
    const id = questioning.mailId(question, reminder);
    const sent = await deps.sendOnce(file.application.id, id, letter, aboutOf(question));
    if (sent !== 'refused') await tellOfOpenings(routed);
    return sent;
  }

  /** The official's limit in kronor, when the amount is above it (DOMAIN fact 42). */
  async function limitPassed(routed: RoutedCase, now: string): Promise<number | undefined> {
    const person = await deps.directory.find(routed.question.askedOf);
    const limit = person && delegationOn(person, localDateOf(now))?.limit;
    return limit !== undefined && questioning.amount(routed) > limit ? limit : undefined;
  }

  /** The owner is told of each other person who came by the link (SECURITY 9). */
  async function tellOfOpenings({ file, books, question }: RoutedCase): Promise<void> {
    for (const [index, { email, at }] of (question.openedByOthers ?? []).entries()) {
      const to = await recipient(deps.directory, question.askedOf);
      const by = (await deps.directory.find(email))?.name ?? email;
      const letter = deps.letters.openedByOther({ file, books, to }, { question, by, at });
      const id = `opened-by-other-${question.sequence}-${index + 1}`;
      await deps.sendOnce(file.application.id, id, letter, aboutOf(question));
    }
  }
}

const aboutOf = ({ sequence, quarter }: Question) => ({ questionSequence: sequence, quarter });
