import type { CaseFile } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import {
  askedOf,
  isRoutedSo,
  keptBy,
  nobodys,
  type Question,
  questionId,
  withNewLink,
} from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import { type Routed, whoDecides } from '../domain/routing.ts';
import { addDays, hasExpired } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { linkToken, sha256 } from './hash.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { officialsFor, routingFacts } from './people-who-decide.ts';
import type { Directory, ProgrammeBooks } from './ports.ts';
import { isToBeAsked, latestAbout, type RoutedSubject, subjectOf, subjectOfRound } from './routed-subject.ts';

export type OpenQuestionDeps = LoadCaseDeps & {
  directory: Pick<Directory, 'withRole'>;
  clock: Clock;
  linkKey: () => Promise<string>;
};

/**
 * The question to a decider or a controller, as a row of the table: put when it is time for it, and handed over when another has it now.
 * Both are one transaction each, and may be tried again.
 */
export function createOpenQuestion(deps: OpenQuestionDeps) {
  return { put, route };

  /**
   * The question that waits, put now if it has not been.
   * @throws DomainError NothingWaits when there is nothing to decide or attest, the applicant is to be told of something first, or
   * another round has taken over
   */
  function put(request: PhaseRequest): Promise<Question> {
    return optimistically(async () => {
      const { file, books } = await loadCase(deps, request.applicationId);
      const subject = subjectOfRound(request);
      const isAsked = isToBeAsked(file, books, subject, deps.clock.now());
      if (!isCurrent(file.application, request) || !isAsked) throw new DomainError('NothingWaits');
      const latest = latestAbout(file, subject);
      return latest?.status === 'open' ? latest : firstPut(file, books, subject);
    });
  }

  async function firstPut(
    file: CaseFile,
    { programme }: ProgrammeBooks,
    subject: RoutedSubject,
  ): Promise<Question> {
    const now = deps.clock.now();
    const sequence = file.questions.length + 1;
    const id = questionId(file.application.id, subject.kind, sequence);
    const { remindAfterDays, escalateAfterDays } = programme.assumed;
    const routed = await whoHasIt(file, now, subject);
    const blank = {
      id,
      applicationId: file.application.id,
      programmeId: programme.id,
      ...subject,
      sequence,
      status: 'open' as const,
      firstAskedAt: now,
      escalateAt: addDays(now, escalateAfterDays),
      linkIssue: 0,
    };
    const question = routed
      ? await handedTo(blank, routed, remindAfterDays, now)
      : nobodys(blank, { now, remindAfterDays });
    await deps.applications.commit({
      before: file.application,
      after: file.application,
      facts: [{ action: 'asked', at: now, by: 'system', details: placeOf(question) }],
      asked: question,
    });
    return question;
  }

  /**
   * Gives an open question to the one who should have it now, by the directory as it is; a link that has expired is
   * issued anew. Answers with the case as it is then, or undefined when the question has been answered or there is nobody
   * to ask; that is noted on the question, whose token then waits for a change of the directory.
   */
  function route({ applicationId, sequence }: Question): Promise<RoutedCase | undefined> {
    return optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const question = file.questions.find((it) => it.sequence === sequence);
      if (question?.status !== 'open') return undefined;
      const now = deps.clock.now();
      const routed = await whoHasIt(file, now, subjectOf(question), question);
      if (!routed) return noteNobody(file, question);
      const after = await asRouted(question, routed, books, now);
      if (after === question) return { file, books, question };
      await deps.applications.commit({
        before: file.application,
        after: file.application,
        facts: [{ action: 'routed', at: now, by: 'system', details: placeOf(after) }],
        changed: { before: question, after },
      });
      return { file, books, question: after };
    });
  }

  /** The very same question when it is as it should be. The same person may have it for another reason than before. */
  async function asRouted(
    question: Question,
    routed: Routed,
    { programme }: ProgrammeBooks,
    now: string,
  ): Promise<Question> {
    // Whoever gets it back after it was nobody's is asked anew: the earlier mail said nothing of that.
    if (routed.person.email !== question.askedOf || question.trouble)
      return handedTo(question, routed, programme.assumed.remindAfterDays, now);
    const kept = isRoutedSo(question, routed) ? question : keptBy(question, routed);
    return isLinkOver(question, now)
      ? withNewLink(kept, { linkHash: await nextLinkHash(question), now })
      : kept;
  }

  async function whoHasIt(
    file: CaseFile,
    now: string,
    subject: RoutedSubject,
    question?: Question,
  ): Promise<Routed | undefined> {
    const officials = await officialsFor(deps.directory, subject);
    return whoDecides(routingFacts(file, officials, { now, subject, question }));
  }

  async function handedTo(
    question: Omit<Question, 'askedOf' | 'askedAt' | 'remindAt'>,
    { person, why, insteadOf, absenceId }: Routed,
    remindAfterDays: number,
    now: string,
  ): Promise<Question> {
    return askedOf(question, {
      absenceId,
      askedOf: person.email,
      why,
      insteadOf,
      linkHash: await nextLinkHash(question),
      now,
      remindAfterDays,
    });
  }

  async function nextLinkHash({ id, linkIssue }: Pick<Question, 'id' | 'linkIssue'>): Promise<string> {
    return sha256(linkToken(await deps.linkKey(), id, linkIssue + 1));
  }

  /** So that those who look after the questions see it. */
  async function noteNobody({ application }: CaseFile, question: Question): Promise<undefined> {
    if (question.trouble) return;
    await deps.applications.commit({
      before: application,
      after: application,
      facts: [],
      changed: { before: question, after: { ...question, trouble: 'nobody' } },
    });
  }
}

export type RoutedCase = { file: CaseFile; books: ProgrammeBooks; question: Question };

const isLinkOver = ({ linkExpiresAt }: Question, now: string): boolean =>
  linkExpiresAt !== undefined && hasExpired(linkExpiresAt, now);

const placeOf = ({ askedOf: email, why, insteadOf, quarter }: Question) => ({
  askedOf: email,
  ...(quarter && { about: 'attest', quarter }),
  ...(why && { why }),
  ...(insteadOf && { insteadOf: insteadOf.email }),
});
