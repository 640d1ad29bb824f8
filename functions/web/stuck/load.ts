import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { delegationOn, type Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { type LocalDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { officialsOf } from '../../../shared/use-cases/people-who-decide.ts';
import { wordsOf } from '../applications/words.ts';
import type { SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { candidatesFor } from './hand-over-of.ts';
import { stillMatters, troubleOf } from './troubled.ts';
import { type LostMail, receipts, type StuckView, type TroubledQuestion } from './view.ts';

/** More than anybody looks through; each question and mail costs a query of its application. */
const limits = { questions: 50, mails: 100, rows: 500 };

/** Everything that the page shows, as it is now. */
export async function loadStuck(c: SiteContext, errors: readonly FieldError[] = []): Promise<StuckView> {
  const { outbox, mails, clock } = c.get('parts');
  const now = clock.now();
  const [rows, lost] = await Promise.all([outbox.listPending(limits.rows), mails.undelivered(limits.mails)]);
  const fileOf = casesOf(c);
  const found = await Promise.all(
    lost.map(async (mail): Promise<LostMail[]> => {
      const file = await fileOf(mail.applicationId);
      return file && stillMatters(mail, file) ? [{ mail, file }] : [];
    }),
  );
  const questions = await troubledQuestions(c, lost, fileOf, now);
  const shown = found.flat();
  return {
    ...wordsOf(c),
    today: localDateOf(now),
    receipt: receipts.find((it) => it === c.req.query('done')),
    errors,
    questions,
    mails: shown,
    names: await namesOf(c, [
      ...questions.map(({ question }) => question.askedOf),
      ...shown.map(({ mail }) => mail.to),
      ...shown.flatMap(({ file }) => file.questions.map(({ askedOf }) => askedOf)),
    ]),
    rows,
    activities: await activitiesOf(c, rows),
    limits,
  };
}

type FileOf = (applicationId: string) => Promise<CaseFile | undefined>;

/** Each application is read once, however many of its mails are lost. */
function casesOf(c: SiteContext): FileOf {
  const read = new Map<string, ReturnType<FileOf>>();
  return (id) => {
    const file = read.get(id) ?? c.get('parts').applications.caseFile(id);
    read.set(id, file);
    return file;
  };
}

async function troubledQuestions(
  c: SiteContext,
  lost: Parameters<typeof troubleOf>[1],
  fileOf: FileOf,
  now: string,
): Promise<TroubledQuestion[]> {
  const { questions, directory } = c.get('parts');
  const [open, officials] = await Promise.all([questions.open(), officialsOf(directory)]);
  const limitOf = limitsOf(officials, localDateOf(now));
  const judged = await Promise.all(
    open.map(async (question) => {
      const limit = limitOf(question);
      const above = limit !== undefined && ((await amountOf(c, question)) ?? 0) > limit;
      return { question, limit, trouble: troubleOf(question, lost, now, above) };
    }),
  );
  const troubled = judged.flatMap(({ trouble, ...rest }) => (trouble ? [{ ...rest, trouble }] : []));
  const whole = await Promise.all(
    troubled.slice(0, limits.questions).map(async (it): Promise<TroubledQuestion[]> => {
      const file = await fileOf(it.question.applicationId);
      return file ? [{ ...it, file, candidates: candidatesFor(file, officials, now, it.question) }] : [];
    }),
  );
  return whole.flat();
}

/** The limit of the one who has a question for a decision, if there is one. */
function limitsOf(officials: readonly Person[], today: LocalDate) {
  const limitByEmail = new Map(officials.map((it) => [it.email, delegationOn(it, today)?.limit]));
  return ({ kind, askedOf }: Question) => (kind === 'decision' ? limitByEmail.get(askedOf) : undefined);
}

/** Read only for those whose right has a limit: for most, no more than the question is needed. */
async function amountOf(c: SiteContext, { applicationId }: Question): Promise<number | undefined> {
  const application = await c.get('parts').applications.find(applicationId);
  return application && matterOf(application).content.amount;
}

async function namesOf(c: SiteContext, emails: string[]): Promise<Map<string, string>> {
  const { directory } = c.get('parts');
  const persons = await Promise.all([...new Set(emails)].map((email) => directory.find(email)));
  return new Map(persons.flatMap((person) => (person ? [[person.email, person.name]] : [])));
}

async function activitiesOf(c: SiteContext, rows: StuckView['rows']): Promise<Map<string, string>> {
  const { applications } = c.get('parts');
  const ids = rows.flatMap(({ row }) => (row && 'applicationId' in row ? [row.applicationId] : []));
  const found = await Promise.all([...new Set(ids)].map((id) => applications.find(id)));
  return new Map(found.flatMap((it) => (it ? [[it.id, it.content.activity] as const] : [])));
}
