import { matterOf } from '../domain/application.ts';
import { assess } from '../domain/assessment.ts';
import { type CaseFile, latestAsked } from '../domain/case-file.ts';
import { earlierAward } from '../domain/decision.ts';
import { activitiesAlike } from '../domain/similarity.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { type CheckDeps, lookAgainSeconds } from './check-answer.ts';
import { loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeBooks } from './ports.ts';

export type AssessDeps = CheckDeps;

/**
 * Gathers the facts for the one who decides and keeps them with the application, once for each question. Answers after
 * how many seconds the state machine looks at the question again.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createAssessApplication(deps: AssessDeps) {
  return async ({ applicationId, round }: PhaseRequest): Promise<{ lookAgainSeconds: number }> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const asked = latestAsked(file);
      // What somebody saw when deciding stays as it was.
      const isWanted = matterOf(file.application).status === 'submitted';
      const question = asked?.status === 'open' ? asked.sequence : file.questions.length + 1;
      const kept = file.assessment?.round === round && (file.assessment.question ?? 1) === question;
      if (isWanted && !kept) await keepAssessment(file, books, { round, question });
      return { lookAgainSeconds: await lookAgainSeconds(deps, books.programme, { kind: 'decision' }, asked) };
    });

  async function keepAssessment(
    { application }: CaseFile,
    books: ProgrammeBooks,
    place: { round: string; question: number },
  ): Promise<void> {
    const { content } = matterOf(application);
    const alike = await activitiesElsewhere(books, content.activity);
    const has = earlierAward(application);
    const assessment = assess({ content, ...books, alike, has });
    const assessedAt = deps.clock.now();
    const details = { markA: assessment.markA ? 'A' : '', warnings: assessment.warnings.length };
    await deps.applications.commit({
      before: application,
      after: application,
      facts: [{ action: 'assessed', at: assessedAt, by: 'system', details }],
      assessment: { assessedAt, ...place, assessment },
    });
  }

  /** The year's other programmes only: earlier years are earlier funding, which the applicant names (DOMAIN facts 15 and 16). */
  async function activitiesElsewhere({ programme }: ProgrammeBooks, activity: string) {
    const others = (await deps.programmes.list()).filter(
      ({ id, year }) => id !== programme.id && year === programme.year,
    );
    const lists = await Promise.all(
      others.map(async (other) =>
        (await deps.applications.ofProgramme(other.id))
          .filter(
            ({ status, content }) =>
              status !== 'rejected' && status !== 'withdrawn' && activitiesAlike(content.activity, activity),
          )
          .map(({ content }) => ({ activity: content.activity, programme: other.name })),
      ),
    );
    return lists.flat();
  }
}
