import { type CaseFile, latestQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import { delegationOn, type Person } from '../domain/person.ts';
import { type Question, questionId } from '../domain/question.ts';
import { addDays, localDateOf } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { linkToken, sha256 } from './hash.ts';
import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { Directory, ProgrammeBooks, QuestionStore } from './ports.ts';
import type { SendOnce } from './send-once.ts';

export type AskDeps = LoadCaseDeps & {
  questions: QuestionStore;
  directory: Directory;
  letters: Letters;
  sendOnce: SendOnce;
  clock: Clock;
  linkKey: () => Promise<string>;
};

export type AskRequest = PhaseRequest & { reminder: number; taskToken: string };

/**
 * Puts the question to the director and leaves the task token with it; from reminder 1 on, the same question again with
 * a new token. The token is stored on condition that the question is open. If a decision was faster, an outbox row that
 * completes this very token is written instead, so that no order of events leaves the state machine waiting (DESIGN §3).
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NobodyToAsk
 */
export function createAskDirector(deps: AskDeps) {
  return async (request: AskRequest): Promise<void> => {
    const question = await questionFor(request);
    if (!question) return;
    const open = question.status === 'open' && (await deps.questions.keepToken(question, request.taskToken));
    if (open) await mail(question, request);
    else
      await deps.questions.keepLateToken(
        question,
        request.taskToken,
        completion(question, request.taskToken),
      );
  };

  /** Undefined when another round has taken over: the old execution leaves when its token runs out. */
  function questionFor(request: AskRequest): Promise<Question | undefined> {
    return optimistically(async () => {
      const { file, books } = await loadCase(deps, request.applicationId);
      if (file.application.round !== request.round) return undefined;
      return latestQuestion(file) ?? (await putQuestion(file, books));
    });
  }

  async function putQuestion({ application }: CaseFile, { programme }: ProgrammeBooks): Promise<Question> {
    const now = deps.clock.now();
    const id = questionId(application.id, 'decision', 1);
    const question: Question = {
      id,
      applicationId: application.id,
      programmeId: programme.id,
      kind: 'decision',
      sequence: 1,
      status: 'open',
      askedOf: (await whoDecides(now, application.applicant.email)).email,
      askedAt: now,
      remindAt: addDays(now, programme.assumed.remindAfterDays),
      linkIssue: 1,
      linkHash: sha256(linkToken(await deps.linkKey(), id, 1)),
    };
    await deps.applications.commit({
      before: application,
      after: application,
      facts: [{ action: 'asked', at: now, by: 'system', details: { askedOf: question.askedOf } }],
      asked: question,
    });
    return question;
  }

  /** A director with a delegation that holds today, who did not apply (nobody decides their own). */
  async function whoDecides(now: string, applicant: string): Promise<Person> {
    const directors = await deps.directory.withRole('director');
    const today = localDateOf(now);
    const able = directors.find((person) => person.email !== applicant && delegationOn(person, today));
    if (!able) throw new DomainError('NobodyToAsk');
    return able;
  }

  async function mail(question: Question, { applicationId, round, reminder }: AskRequest): Promise<void> {
    const { file, books } = await loadCase(deps, applicationId);
    const token = linkToken(await deps.linkKey(), question.id, question.linkIssue);
    const { askedOf: to, askedAt, sequence } = question;
    // Each round counts its reminders from 1, but the question itself is put once, whichever round it is in.
    const id = reminder === 0 ? `decision-wanted-${sequence}` : `reminder-${sequence}-${round}-${reminder}`;
    await deps.sendOnce(
      applicationId,
      id,
      deps.letters.decisionWanted({ file, books }, { to, token, reminder, askedAt }),
    );
  }

  function completion(question: Question, taskToken: string): OutboxRow {
    return {
      kind: 'answer-question',
      id: `answer-${question.id}-${sha256(taskToken).slice(0, 16)}`,
      applicationId: question.applicationId,
      questionSequence: question.sequence,
      createdAt: deps.clock.now(),
    };
  }
}
