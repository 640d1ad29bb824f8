import { type Application, matterOf } from '../../../shared/domain/application.ts';
import { type CaseFile, latestAsked } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { applicantsOf } from '../../../shared/domain/content-version.ts';
import { delegationOn, type Person } from '../../../shared/domain/person.ts';
import { termsBeforeChange } from '../../../shared/domain/standing-terms.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import type {
  ApplicationStore,
  ProgrammeBooks,
  ProgrammeStore,
  QuestionStore,
} from '../../../shared/use-cases/ports.ts';
import { plainApprovalOf } from '../decide/view.ts';

export type Plain = NonNullable<ReturnType<typeof plainApprovalOf>>;

/** One application that waits for the person: with what a plain approval of it is, or why there can be none here. */
export type WaitingRow = { application: Application; books: ProgrammeBooks; askedAt: Instant } & (
  | { plain: Plain; refused?: undefined }
  | { plain?: undefined; refused: Refusal }
);
export type Refusal = 'own' | 'awaited' | 'terms' | 'limit' | 'money';

type Sources = {
  questions: Pick<QuestionStore, 'waitingFor'>;
  applications: Pick<ApplicationStore, 'caseFile'>;
  programmes: Pick<ProgrammeStore, 'find'>;
};

/** What waits for the person, the longest wait first. The list may lag behind: what is decided already is left out. */
export async function waitingRows(sources: Sources, person: Person, now: Instant): Promise<WaitingRow[]> {
  const questions = await sources.questions.waitingFor(person.email);
  const ids = [...new Set(questions.filter(({ kind }) => kind === 'decision').map((it) => it.applicationId))];
  const files = await Promise.all(ids.map((id) => sources.applications.caseFile(id)));
  const programmeIds = [...new Set(files.flatMap((file) => file?.application.programmeId ?? []))];
  const books = await Promise.all(programmeIds.map((id) => sources.programmes.find(id)));
  const limit = delegationOn(person, localDateOf(now))?.limit;
  return files
    .flatMap((file): WaitingRow[] => {
      const question = file && latestAsked(file);
      const found = books.find((it) => it?.programme.id === file?.application.programmeId);
      if (!file || !found || question?.status !== 'open' || !mayAnswer(person, question)) return [];
      const { application, versions } = file;
      const own = applicantsOf(application, versions).includes(person.email);
      return [{ application, books: found, askedAt: question.askedAt, ...judged(file, found, own, limit) }];
    })
    .sort((one, other) => Date.parse(one.askedAt) - Date.parse(other.askedAt));
}

function judged(file: CaseFile, books: ProgrammeBooks, own: boolean, limit: number | undefined) {
  if (own) return { refused: 'own' as const };
  const plain = plainApprovalOf(file, books, limit);
  if (plain) return { plain };
  const { amount, amountStatus } = matterOf(file.application).content;
  if (amount === undefined || amountStatus === 'awaited') return { refused: 'awaited' as const };
  if (termsBeforeChange(file)) return { refused: 'terms' as const };
  return { refused: limit !== undefined && amount > limit ? ('limit' as const) : ('money' as const) };
}

/** The name of a choice: the application and the version that was seen. */
export const choiceOf = ({ id, version }: Application): string => `${id}~${version}`;
