import { ulid } from 'ulid';
import { expect } from 'vitest';
import { findChainFault } from '../../shared/domain/audit.ts';
import { quarterQuestion } from '../../shared/domain/case-file.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { type Payout, standingPayout } from '../../shared/domain/payout.ts';
import { moneyOf, type PayoutCommand } from '../../shared/domain/payout-rules.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Question } from '../../shared/domain/question.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { type Unit, UnitSchema } from '../../shared/domain/unit.ts';
import { type AttestCommand, createAttestPayout } from '../../shared/use-cases/attest-payout.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createRequestPayout } from '../../shared/use-cases/request-payout.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from '../integration/books.ts';
import { type Acts, linkTokenIn, type Scene } from './acts.ts';
import { longOpen } from './turn-acts.ts';

export const providerUnit: Unit = UnitSchema.parse({
  id: 'fjallhalsan',
  name: 'Fjällhälsan AB',
  provider: {
    organisationNumber: '556000-0001',
    account: { kind: 'bankgiro', number: '5050-1055' },
    areas: [{ id: 'primarvard', name: 'Primärvård', from: '2018-01-01' }],
  },
});
const ofProvider = { roles: ['provider' as const], unitId: providerUnit.id, unitName: providerUnit.name };
/** Who applies for the provider, and a colleague there. */
export const contact = aPerson({ email: 'chef@fjallhalsan.example.org', name: 'Chef', ...ofProvider });
export const colleague = aPerson({
  email: 'ekonomi@fjallhalsan.example.org',
  name: 'Ekonomi',
  ...ofProvider,
});
const attests = { roles: ['controller' as const] };
/** The one whom questions go to, and another who stands in. */
export const controller = aDirector({
  email: 'controller-ett@example.org',
  name: 'Controller Ett',
  ...attests,
  delegations: [{ id: 'c-1', point: '7.1', from: '2018-01-01' }],
});
export const otherController = aDirector({
  email: 'controller-tva@example.org',
  name: 'Controller Två',
  ...attests,
  delegations: [{ id: 'c-2', point: '7.1', from: '2018-01-01' }],
});
export const coordinator = aPerson({
  email: 'samordnare@example.org',
  name: 'Samordnare',
  roles: ['coordinator'],
});

/** A programme in which a provider may apply. */
export const forProviders = { ...longOpen, providersMayApply: true };

/** One that is there from the start, with money for many. */
export const programmeForProviders = aProgramme({
  id: 'vardgivarsatsning-2019',
  diaryNumber: 'RS/900/2019',
  fundingParts: [{ id: 'stimulus', name: 'Stimulansmedel', amount: 10_000_000 }],
  assumed: forProviders,
});

export async function setThePayoutScene({ store }: Pick<Scene, 'store'>): Promise<void> {
  const change = { id: ulid(), at: '2019-01-01T00:00:00.000Z', by: coordinator.email, differences: [] };
  await store.directory.saveUnit(providerUnit, { change });
  for (const person of [contact, colleague, controller, otherController, coordinator])
    await store.directory.save(person);
  await createImportProgrammes(store).add(programmeForProviders);
}

type Stage = Acts & Pick<Scene, 'store' | 'table'> & { clock: { now(): string }; drain(): Promise<unknown> };

/** What a provider and the controllers do, and what is to be seen of it. */
export function createPayoutActs(stage: Stage) {
  const deps = { ...stage.store, clock: stage.clock, newId: () => ulid() };
  const requestPayout = createRequestPayout(deps);
  const attestPayout = createAttestPayout(deps);
  const requestChange = createRequestChange(deps);

  /** A provider's activity of so many kronor, handed in and decided on; nothing of the decision is carried yet. */
  async function decided(amount = 100_000, overrides: Partial<Programme> = {}): Promise<string> {
    const { id: programmeId } = await stage.addProgramme({ assumed: forProviders, ...overrides });
    const id = await stage.submit({ amount }, { programmeId, person: contact });
    await stage.drain();
    await stage.decide(id);
    return id;
  }

  const stock: string[] = [];
  /** Approves so many activities of 100 000 kr at once, so that tests need not wait for theirs. */
  async function prepare(count: number): Promise<void> {
    const programmeId = programmeForProviders.id;
    const ids = await Promise.all(
      Array.from({ length: count }, () =>
        stage.submit({ amount: 100_000 }, { programmeId, person: contact }),
      ),
    );
    await stage.drain();
    for (const id of ids) await stage.decide(id);
    await stage.drain();
    stock.push(...ids);
  }

  /** An approved activity whose first quarter has begun; of those prepared unless it is to be a special one. */
  async function approved(amount?: number, overrides?: Partial<Programme>): Promise<string> {
    const prepared = amount === undefined && !overrides && stock.pop();
    if (prepared) return prepared;
    const id = await decided(amount, overrides);
    await stage.drain();
    return id;
  }

  function request(id: string, amount: number, quarter: Quarter = '2019Q1', person: Person = contact) {
    return requestPayout({ person, applicationId: id, command: aRequest(amount, quarter) });
  }

  /** As the controller who has the question, of what stands for the quarter. */
  async function attest(
    id: string,
    command: AttestCommand = { outcome: 'attested' },
    { quarter = '2019Q1', person }: { quarter?: Quarter; person?: Person } = {},
  ) {
    const file = await stage.fileOf(id);
    const asked = quarterQuestion(file, 'attest', quarter);
    const asController = person ?? (await stage.store.directory.find(asked?.askedOf ?? '')) ?? controller;
    return attestPayout({
      person: asController,
      applicationId: id,
      quarter,
      revision: standingPayout(file.payouts, quarter)?.revision ?? 0,
      seenAward: file.application.decision?.number ?? '',
      command,
    });
  }

  /** The kinds of the mails of the payouts phase, in the order in which they left, with whom they went to. */
  async function mailsOf(id: string, quarter?: Quarter): Promise<string[]> {
    const { mails } = await stage.fileOf(id);
    return mails
      .filter((mail) => mail.quarter !== undefined && (!quarter || mail.quarter === quarter))
      .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : 1))
      .map(({ kind }) => kind);
  }

  const payoutsOf = async (id: string) =>
    (await stage.fileOf(id)).payouts.map(({ quarter, status, amount }) => `${quarter} ${status} ${amount}`);

  async function money(id: string) {
    const { application, payouts } = await stage.fileOf(id);
    return moneyOf(application, payouts);
  }

  const rounds = async (id: string) => (await stage.fileOf(id)).application.rounds.payouts;
  const statusOf = async (id: string, round: string) =>
    (await stage.describe(`${id}-payouts-${round}`)).status;

  const actionsOf = async (id: string, ...wanted: string[]) =>
    (await stage.fileOf(id)).audit.map(({ action }) => action as string).filter((it) => wanted.includes(it));

  /** Nothing is left to carry, the chain holds, and the ledger says what the payouts do. */
  async function isWhole(id: string): Promise<void> {
    const { audit, application, payouts } = await stage.fileOf(id);
    expect(findChainFault(audit, application, sha256)).toBeUndefined();
    const books = await booksOf(stage.table);
    expect(reconcile(books)).toEqual([]);
    const paid = books.entries.filter(({ applicationId, type }) => applicationId === id && type === 'pay');
    expect(paid.map(ofEntry).sort()).toEqual(
      payouts
        .filter(({ attest }) => attest)
        .map(ofPayout)
        .sort(),
    );
    const { awarded, left } = moneyOf(application, payouts);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBe(awarded - paid.reduce((sum, { amount }) => sum + amount, 0));
    expect(await stage.store.outbox.listPending(10)).toEqual([]);
  }

  /**
   * The mails noted on the activity are those in the mailbox, one for one. Its name stands also in mails about others of the
   * provider's, as a warning that money may be asked for twice.
   */
  async function expectMailsNoted(id: string): Promise<void> {
    const { application, mails } = await stage.fileOf(id);
    const about = `: ${application.content.activity}\n`;
    const sent = (await stage.mailsAbout(id)).filter(({ text }) => text.replaceAll('\r', '').includes(about));
    expect(sent.map(({ messageId }) => messageId).sort()).toEqual(mails.map((it) => it.messageId).sort());
  }

  async function attestQuestion(id: string, quarter: Quarter = '2019Q1'): Promise<Question> {
    const question = quarterQuestion(await stage.fileOf(id), 'attest', quarter);
    if (!question) throw new Error(`nobody has been asked to attest ${quarter} of ${id}`);
    return question;
  }

  /** One request, one attest, one entry of the ledger, one of each mail, and both executions where they should be. */
  async function comesHome(id: string, amount = 40_000): Promise<void> {
    await stage.drain();
    expect(await payoutsOf(id)).toEqual([`2019Q1 attested ${amount}`]);
    expect(await mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'payout-attested']);
    const actions = ['payout-requested', 'payout-attested'];
    expect(await actionsOf(id, ...actions)).toEqual(actions);
    expect(await statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await rounds(id)).toEqual({ '2019Q1': 1, '2019Q2': 1 });
    expect(await statusOf(id, '2019Q2')).toBe('RUNNING');
    await expectMailsNoted(id);
    await isWhole(id);
  }

  return {
    deps,
    requestPayout,
    attestPayout,
    prepare,
    decided,
    approved,
    /** An activity whose request waits for its attest. */
    asked: async (amount = 40_000, award?: number): Promise<string> => {
      const id = await approved(award);
      await request(id, amount);
      await stage.drain();
      return id;
    },
    request,
    attest,
    sendBack: (id: string, quarter: Quarter = '2019Q1') =>
      attest(id, { outcome: 'returned', reason: 'Kvitto saknas.' }, { quarter }),
    /** Asks for another award, from the page as it is now. */
    change: async (id: string, amount: number): Promise<void> => {
      const { version: seenVersion, content } = (await stage.fileOf(id)).application;
      const reason = 'Annan omfattning.';
      const wish = { person: contact, applicationId: id, seenVersion, reason };
      await requestChange({ ...wish, content: { ...content, amount } });
    },
    mailsOf,
    payoutsOf,
    money,
    actionsOf,
    isWhole,
    attestQuestion,
    expectMailsNoted,
    whoHas: async (id: string) => {
      const { askedOf, why, linkIssue } = await attestQuestion(id);
      return [askedOf, why, linkIssue];
    },
    /** The latest link that was mailed to a person leads to the question as it is now. */
    hasWorkingLink: async (id: string, { email }: Person, quarter?: Quarter): Promise<void> => {
      const mails = (await stage.mailsAbout(id)).filter(
        ({ to, text }) => to.includes(email) && text.includes('/l/'),
      );
      const mail = mails.at(-1);
      const found = mail && (await stage.store.questions.findByLinkHash(sha256(linkTokenIn(mail))));
      const question = await attestQuestion(id, quarter);
      expect([found?.question.id, found?.issue, question.askedOf]).toEqual([
        question.id,
        question.linkIssue,
        email,
      ]);
    },
    rounds,
    statusOf,
    comesHome,
  };
}

export type PayoutActs = ReturnType<typeof createPayoutActs>;

export const aRequest = (amount: number, quarter: Quarter): PayoutCommand => ({
  quarter,
  amount,
  costLines: [{ type: 'staff', text: 'Sjuksköterska, halvtid', amount }],
  areaId: 'primarvard',
  notReimbursed: true,
});

const ofPayout = ({ id, amount, attest }: Payout) => `${id} ${amount} ${attest?.by.email}`;
const ofEntry = ({
  amount,
  basis,
}: {
  amount: number;
  basis: { kind: string; payoutId?: string; person?: string };
}) => `${basis.payoutId} ${amount} ${basis.person}`;
