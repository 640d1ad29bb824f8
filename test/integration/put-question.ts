import { type Question, questionId } from '../../shared/domain/question.ts';
import type { Store } from '../../shared/store/store.ts';
import { anApplication } from '../builders/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';

type Put = {
  id: string;
  programmeId: string;
  amount: number;
  askedOf: string;
  applicant?: { email: string; name: string };
};

/** An application for `amount` kronor with its question to `askedOf`, as the table holds them; nothing waits for the answer. */
export async function putQuestion(
  { applications }: Pick<Store, 'applications'>,
  { id, programmeId, amount, askedOf, applicant }: Put,
) {
  const content = anApplicationContent({ activity: `Aktivitet ${id}`, amount });
  const application = anApplication({ id, programmeId, content, ...(applicant && { applicant }) });
  const asked: Question = {
    id: questionId(id, 'decision', 1),
    applicationId: id,
    programmeId,
    kind: 'decision',
    sequence: 1,
    status: 'open',
    askedOf,
    askedAt: application.submittedAt,
    remindAt: application.submittedAt,
    linkIssue: 1,
    linkHash: `hash-${id}`,
  };
  await applications.commit({ before: undefined, after: application, facts: [], asked });
  return application;
}
