import { ulid } from 'ulid';
import { expect } from 'vitest';
import { isProviders } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import { type CaseFile, followUpQuestion } from '../../shared/domain/case-file.ts';
import { isOfFollowUp } from '../../shared/domain/correspondence.ts';
import { type Closing, type FollowUpContent, standingFollowUp } from '../../shared/domain/follow-up.ts';
import { closingOf } from '../../shared/domain/follow-up-closing.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { moneyOf } from '../../shared/domain/payout-rules.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Question } from '../../shared/domain/question.ts';
import type { LocalDate } from '../../shared/domain/stockholm-time.ts';
import { createBeginFollowUps } from '../../shared/use-cases/begin-follow-ups.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createNoteRepayment } from '../../shared/use-cases/note-repayment.ts';
import { createRemindUnit } from '../../shared/use-cases/remind-unit.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createResendMail } from '../../shared/use-cases/resend-mail.ts';
import { createReviewFollowUp, type ReviewCommand } from '../../shared/use-cases/review-follow-up.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { createSubmitFollowUp } from '../../shared/use-cases/submit-follow-up.ts';
import { aFollowUpContent } from '../builders/follow-up.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from '../integration/books.ts';
import { type Acts, applicant, type Scene } from './acts.ts';
import { controller, setThePayoutScene } from './payout-acts.ts';
import { longOpen } from './turn-acts.ts';

const coordinates = { roles: ['coordinator' as const], unitId: undefined, unitName: undefined };
/** The first by e-mail of those who may review: that of the payouts' scene is of the unit itself. */
export const reviewer = aPerson({ email: 'samordnaren@example.org', name: 'Samordnare Ett', ...coordinates });
export const otherReviewer = aPerson({
  email: 'samordning@example.org',
  name: 'Samordnare Två',
  ...coordinates,
});

/** Opens on a Monday; accounts are due on a Sunday, and so is the report. */
export const yearEnd = {
  ...longOpen,
  followUpOpens: '2019-02-04',
  followUpDue: '2019-03-17',
  reportDue: '2019-04-28',
};

/** One that is there from the start. */
export const programmeOfYearEnd = aProgramme({
  id: 'arsslut-2019',
  diaryNumber: 'RS/901/2019',
  assumed: yearEnd,
});

export async function setTheYearEnd({ store }: Pick<Scene, 'store'>): Promise<void> {
  await setThePayoutScene({ store });
  for (const person of [reviewer, otherReviewer]) await store.directory.save(person);
  await createImportProgrammes(store).add(programmeOfYearEnd);
}

/** The closing that was seen is what stands then. */
type Answer = { outcome: 'accepted' } | Extract<ReviewCommand, { outcome: 'returned' }>;

type Stage = Acts & Pick<Scene, 'store' | 'table'> & { clock: { now(): string }; drain(): Promise<unknown> };

/** What the unit, coordinators and a controller do at year end, and what is to be seen of it. */
export function createFollowUpActs(stage: Stage) {
  const deps = { ...stage.store, clock: stage.clock, holidays: [], newId: () => ulid() };
  const submitFollowUp = createSubmitFollowUp(deps);
  const reviewFollowUp = createReviewFollowUp(deps);
  const requestChange = createRequestChange(deps);
  const resendMail = createResendMail({ ...deps, startNextRound: createStartNextRound(deps) });

  /** A programme of its own, with one approved activity for each amount. */
  async function approved(
    amounts: number[],
    overrides: Partial<Programme> = {},
    person: Person = applicant,
  ): Promise<{ programmeId: string; ids: string[] }> {
    const { id: programmeId } = await stage.addProgramme({ assumed: yearEnd, ...overrides });
    const ids = await Promise.all(amounts.map((amount) => stage.submit({ amount }, { programmeId, person })));
    await stage.drain();
    for (const id of ids) await stage.decide(id);
    await stage.drain();
    return { programmeId, ids };
  }

  /** The unit says what it cost; what deviates is explained. */
  async function submit(
    id: string,
    outcome: number,
    { person = applicant, ...more }: { person?: Person } & Partial<FollowUpContent> = {},
  ) {
    const { decision } = (await stage.fileOf(id)).application;
    const content = aFollowUpContent({
      outcome: outcome === 0 ? [] : [{ type: 'staff', amount: outcome }],
      ...(outcome !== decision?.amount && { deviationComment: 'Tjänsten var vakant en tid.' }),
      ...more,
    });
    return submitFollowUp({ person, applicationId: id, content, seenAward: decision?.number ?? '' });
  }

  /** As a coordinator who has the account before them that stands. */
  async function review(
    id: string,
    answer: Answer = { outcome: 'accepted' },
    { person = reviewer, revision }: { person?: Person; revision?: number } = {},
  ) {
    const file = await stage.fileOf(id);
    const seen = revision ?? standingFollowUp(file.followUps)?.revision ?? 0;
    const command = answer.outcome === 'accepted' ? { ...answer, seenClosing: closingSeen(file) } : answer;
    return reviewFollowUp({ person, applicationId: id, revision: seen, command });
  }

  async function mailLogs(id: string) {
    const { mails } = await stage.fileOf(id);
    return mails
      .filter(({ kind }) => isOfFollowUp(kind))
      .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1));
  }

  const entriesOf = async (id: string) =>
    (await booksOf(stage.table)).entries
      .filter(({ applicationId }) => applicationId === id)
      .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || rank(other) - rank(one))
      .map(({ type, amount }) => `${type} ${amount}`);
  /** What a closing writes at once: what was used or came back, and then what is released. */
  const rank = ({ type }: { type: string }) => (type === 'release' ? 0 : 1);

  async function question(id: string, kind: 'follow-up' | 'review' | 'repayment'): Promise<Question> {
    const found = followUpQuestion(await stage.fileOf(id), kind);
    if (!found) throw new Error(`no question of kind ${kind} about ${id}`);
    return found;
  }

  const statusOf = async (id: string, round = '1') =>
    (await stage.describe(`${id}-followUp-${round}`)).status;

  /** Nothing is left to carry, the chain holds, every mail of the phase is noted, and the books agree. */
  async function isWhole(id: string): Promise<void> {
    const { audit, application, mails } = await stage.fileOf(id);
    expect(findChainFault(audit, application, sha256)).toBeUndefined();
    expect(reconcile(await booksOf(stage.table))).toEqual([]);
    expect(mails.filter(({ messageId }) => messageId === undefined)).toEqual([]);
    expect(await stage.store.outbox.listPending(10)).toEqual([]);
  }

  return {
    deps,
    submitFollowUp,
    reviewFollowUp,
    approved,
    submit,
    review,
    sendBack: (id: string, until: LocalDate, person?: Person) =>
      review(id, { outcome: 'returned', reason: 'Effekten saknas.', until }, { ...(person && { person }) }),
    noteRepayment: (id: string, on: LocalDate, person = controller) =>
      createNoteRepayment(deps)({ person, applicationId: id, on }),
    remind: (id: string, person: Person = reviewer) => createRemindUnit(deps)({ person, applicationId: id }),
    beginAll: (programmeId: string, person: Person = reviewer) =>
      createBeginFollowUps(deps)({ person, programmeId }),
    change: async (id: string, amount: number): Promise<void> => {
      const { version: seenVersion, content } = (await stage.fileOf(id)).application;
      const wish = { person: applicant, applicationId: id, seenVersion, reason: 'Annan omfattning.' };
      await requestChange({ ...wish, content: { ...content, amount } });
    },
    resend: async (id: string, mailId: string): Promise<boolean> => {
      const { rounds } = (await stage.fileOf(id)).application;
      const round = String(rounds.followUp);
      return resendMail({ person: reviewer, applicationId: id, mailId, phase: 'followUp', round });
    },
    summary: async (id: string) => (await stage.fileOf(id)).application.followUp,
    mailLogs,
    /** The kinds of the mails of the phase, in the order in which they left. */
    mailsOf: async (id: string) => (await mailLogs(id)).map(({ kind }) => kind as string),
    /** What coordinators have been told of a programme's dates: to whom, and the subject. */
    newsOf: async (programmeId: string, { email }: Person = reviewer) =>
      (await stage.store.mails.ofOwner(programmeId))
        .filter(({ to }) => to === email)
        .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
        .map(({ id }) => id.replace(/^programme-dates-/, '').replace(/-[0-9a-f]{8}$/, '')),
    entriesOf,
    question,
    statusOf,
    watchOf: async (programmeId: string, round = '1') =>
      (await stage.describe(`${programmeId}-programme-${round}`)).status,
    actionsOf: async (id: string) =>
      (await stage.fileOf(id)).audit
        .map(({ action }) => action as string)
        .filter((action) => /^(?:follow-up-|repaid|reminded|new-round)/.test(action)),
    isWhole,
    /** Accepted once: one closing, one of each mail, and the execution at its end. */
    comesHome: async (id: string, entries: string[]): Promise<void> => {
      await stage.drain();
      const { application, questions } = await stage.fileOf(id);
      expect(application.followUp?.status).toBe('accepted');
      expect(await entriesOf(id)).toEqual(entries);
      const ofPhase = questions.filter(({ kind }) => kind === 'follow-up' || kind === 'review');
      expect(ofPhase.filter(({ status }) => status === 'open')).toEqual([]);
      expect(await statusOf(id, String(application.rounds.followUp))).toBe('SUCCEEDED');
      await isWhole(id);
    },
  };
}

/** What the page says that accepting does with the money. */
function closingSeen({ application, payouts, followUps }: CaseFile): Closing {
  const standing = standingFollowUp(followUps);
  if (!standing) return { used: 0, released: 0, overpaid: 0 };
  const { paid } = moneyOf(application, payouts);
  return closingOf(standing, { isProvider: isProviders(application), paid });
}

export type FollowUpActs = ReturnType<typeof createFollowUpActs>;
