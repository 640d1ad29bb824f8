import { latestAsked } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { type Look, nextLook, secondsUntil } from '../domain/next-look.ts';
import type { Programme } from '../domain/programme.ts';
import type { Question } from '../domain/question.ts';
import { isCurrent } from '../domain/round.ts';
import { addDays } from '../domain/stockholm-time.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { officialsFor } from './people-who-decide.ts';
import type { Directory } from './ports.ts';
import type { RoutedSubject } from './routed-subject.ts';
import { followsOf } from './tell-applicant.ts';

export type CheckedAnswer = {
  /** False when another round has taken over the waiting: this execution leaves. */
  current: boolean;
  answered: boolean;
  /** How long the question, if it waits, is left before the state machine looks at it again. */
  lookAgainSeconds: number;
};

export type CheckDeps = LoadCaseDeps & { directory: Pick<Directory, 'withRole'>; clock: Clock };

/**
 * The wait for an answer is over, for whatever reason: the table says whether the person has decided (SECURITY 36), and
 * when to look again if not.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createCheckAnswer(deps: CheckDeps) {
  return async (request: PhaseRequest): Promise<CheckedAnswer> => {
    const { file, books } = await loadCase(deps, request.applicationId);
    // What was decided is told, and a completed matter assessed anew, before anybody is asked again.
    const answered = followsOf(file, deps.clock.now()).follows !== 'ask';
    return {
      current: isCurrent(file.application, request),
      answered,
      lookAgainSeconds: await lookAgainSeconds(
        deps,
        books.programme,
        { kind: 'decision' },
        latestAsked(file),
      ),
    };
  };
}

/** A question is put a little after its wait was planned: without this the first look would come just too early. */
const puttingSeconds = 30;

/** Seconds until the next look at the question; one that is not put yet is looked at as if it were put now. */
export async function lookAgainSeconds(
  { directory, clock }: Pick<CheckDeps, 'directory' | 'clock'>,
  programme: Programme,
  subject: RoutedSubject,
  question: Question | undefined,
): Promise<number> {
  const now = clock.now();
  const officials = await officialsFor(directory, subject);
  const { remindAfterDays, escalateAfterDays } = programme.assumed;
  const waits = question?.status === 'open';
  const times = waits ? question : { askedAt: now, escalateAt: addDays(now, escalateAfterDays) };
  const look: Look = nextLook(times, { remindAfterDays, officials, now });
  return secondsUntil(look.at, now) + (waits ? 0 : puttingSeconds);
}
