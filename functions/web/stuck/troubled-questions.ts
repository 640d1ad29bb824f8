import { matterOf } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { MailLog } from '../../../shared/domain/correspondence.ts';
import { standingPayout } from '../../../shared/domain/payout.ts';
import { delegationOn, type Person } from '../../../shared/domain/person.ts';
import { isRouted, type Question } from '../../../shared/domain/question.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { officialsFor } from '../../../shared/use-cases/people-who-decide.ts';
import { subjectOf } from '../../../shared/use-cases/routed-subject.ts';
import type { SiteContext } from '../frame/site.ts';
import { candidatesFor } from './hand-over-of.ts';
import { troubleOf } from './troubled.ts';
import type { TroubledQuestion } from './view.ts';

type Sources = {
  /** Mails that did not arrive. */
  lost: readonly MailLog[];
  fileOf: (applicationId: string) => Promise<CaseFile | undefined>;
  now: Instant;
  most: number;
};

/** The open questions to deciders and controllers that somebody should look at, with those who may have them instead. */
export async function troubledQuestions(
  c: SiteContext,
  { lost, fileOf, now, most }: Sources,
): Promise<TroubledQuestion[]> {
  const { questions, directory } = c.get('parts');
  const [all, deciders, controllers] = await Promise.all([
    questions.open(),
    officialsFor(directory, { kind: 'decision' }),
    officialsFor(directory, { kind: 'attest' }),
  ]);
  const officials = { decision: deciders, attest: controllers };
  const judged = await Promise.all(
    all.filter(isRouted).map(async (question) => {
      const limit = limitOf(officials[subjectOf(question).kind], question, now);
      const above = limit !== undefined && ((await amountOf(c, question, fileOf)) ?? 0) > limit;
      return { question, limit, trouble: troubleOf(question, lost, now, above) };
    }),
  );
  const troubled = judged.flatMap(({ trouble, ...rest }) => (trouble ? [{ ...rest, trouble }] : []));
  const whole = await Promise.all(
    troubled.slice(0, most).map(async (it): Promise<TroubledQuestion[]> => {
      const file = await fileOf(it.question.applicationId);
      if (!file) return [];
      const able = officials[subjectOf(it.question).kind];
      return [{ ...it, file, candidates: candidatesFor(file, able, now, it.question) }];
    }),
  );
  return whole.flat();
}

/** The limit of the one who has the question, if there is one. */
function limitOf(officials: readonly Person[], { askedOf }: Question, now: Instant): number | undefined {
  const holder = officials.find(({ email }) => email === askedOf);
  return holder && delegationOn(holder, localDateOf(now))?.limit;
}

/** Read only for those whose right has a limit: for most, no more than the question is needed. */
async function amountOf(
  c: SiteContext,
  { applicationId, quarter }: Question,
  fileOf: Sources['fileOf'],
): Promise<number | undefined> {
  if (quarter) return standingPayout((await fileOf(applicationId))?.payouts ?? [], quarter)?.amount;
  const application = await c.get('parts').applications.find(applicationId);
  return application && matterOf(application).content.amount;
}
