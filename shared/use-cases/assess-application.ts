import { assess } from '../domain/assessment.ts';
import { type CaseFile, latestQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { activitiesAlike } from '../domain/similarity.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeBooks } from './ports.ts';

export type AssessDeps = LoadCaseDeps & { clock: Clock };

const secondsPerDay = 86_400;

/**
 * Gathers the facts for the director and keeps them with the application. Answers after how many seconds the director is
 * to be reminded.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createAssessApplication(deps: AssessDeps) {
  return async ({ applicationId, round }: PhaseRequest): Promise<{ remindAfterSeconds: number }> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const asked = latestQuestion(file);
      // What the director saw when deciding stays as it was.
      const decided = asked?.status === 'answered';
      if (!decided && file.assessment?.round !== round) await keepAssessment(file, books, round);
      return { remindAfterSeconds: books.programme.assumed.remindAfterDays * secondsPerDay };
    });

  async function keepAssessment(
    { application }: CaseFile,
    books: ProgrammeBooks,
    round: string,
  ): Promise<void> {
    const { content } = application;
    const alike = await activitiesElsewhere(books, content.activity);
    const assessment = assess({ content, ...books, alike });
    const assessedAt = deps.clock.now();
    const details = { markA: assessment.markA ? 'A' : '', warnings: assessment.warnings.length };
    await deps.applications.commit({
      before: application,
      after: application,
      facts: [{ action: 'assessed', at: assessedAt, by: 'system', details }],
      assessment: { assessedAt, round, assessment },
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
            ({ status, content }) => status !== 'rejected' && activitiesAlike(content.activity, activity),
          )
          .map(({ content }) => ({ activity: content.activity, programme: other.name })),
      ),
    );
    return lists.flat();
  }
}
