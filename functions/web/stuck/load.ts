import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { isOfProgramme } from '../../../shared/domain/correspondence.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import type { SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { lostProgrammeMails } from './lost-programme-mails.ts';
import { stillMatters } from './troubled.ts';
import { troubledQuestions } from './troubled-questions.ts';
import { type LostInvitation, type LostMail, receipts, type StuckView } from './view.ts';

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
      const file =
        mail.kind === 'invitation' || isOfProgramme(mail.kind) ? undefined : await fileOf(mail.applicationId);
      return file && stillMatters(mail, file) ? [{ mail, file }] : [];
    }),
  );
  const questions = await troubledQuestions(c, { lost, fileOf, now, most: limits.questions });
  const shown = found.flat();
  const [invitations, programmeMails] = await Promise.all([
    lostInvitations(c, lost),
    lostProgrammeMails(c.get('parts'), lost),
  ]);
  return {
    ...wordsOf(c),
    today: localDateOf(now),
    receipt: receipts.find((it) => it === c.req.query('done')),
    errors,
    questions,
    mails: shown,
    invitations,
    programmeMails,
    names: await namesOf(c, [
      ...questions.map(({ question }) => question.askedOf),
      ...[...shown, ...invitations, ...programmeMails].map(({ mail }) => mail.to),
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

/** The mails of invitations have no application: they are about a programme. */
async function lostInvitations(
  c: SiteContext,
  lost: readonly LostInvitation['mail'][],
): Promise<LostInvitation[]> {
  const { invitations, programmes } = c.get('parts');
  const mails = lost.filter(({ kind }) => kind === 'invitation');
  if (mails.length === 0) return [];
  const names = new Map((await programmes.list()).map((it) => [it.id, programmeText(it)]));
  const found = await Promise.all(
    mails.map(async (mail): Promise<LostInvitation[]> => {
      const invitation = await invitations.find(mail.applicationId);
      if (!invitation) return [];
      const { programmeId } = invitation;
      return [{ mail, programmeId, programme: names.get(programmeId) ?? programmeId }];
    }),
  );
  return found.flat();
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
