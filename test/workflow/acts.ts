import { DescribeExecutionCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { Mail, Mailbox } from '../../infra/local/mailbox/mailbox.ts';
import { stateMachineName } from '../../infra/local/state-machine.ts';
import type { Runner } from '../../infra/local/step-functions/runner.ts';
import { awsClientConfig } from '../../shared/config/aws-client.ts';
import { type ApplicationContent, matterOf } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Question } from '../../shared/domain/question.ts';
import type { Table } from '../../shared/store/client.ts';
import type { Store } from '../../shared/store/store.ts';
import type { createDecideApplication, DecisionResult } from '../../shared/use-cases/decide-application.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import type { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from '../integration/books.ts';

/** What the acts need of a running system, whole or bare. */
export type Scene = {
  store: Store;
  table: Table;
  mailbox: Mailbox;
  runner: Runner;
  submitApplication: ReturnType<typeof createSubmitApplication>;
  decideApplication: ReturnType<typeof createDecideApplication>;
};

/** Stockholm's 14 January 2019, 09:00. */
export const startsAt = '2019-01-14T08:00:00.000Z';

export const director = aDirector();
export const applicant = aPerson();

let made = 0;
/** A name that no other application or programme of this run has. */
export const fresh = (word: string): string => `${word}-${process.pid}-${String(++made).padStart(5, '0')}`;

/** Saves the people and the programme that the acts speak of. */
export async function setTheScene({ store }: Pick<Scene, 'store'>): Promise<void> {
  for (const person of [director, applicant]) await store.directory.save(person);
  await createImportProgrammes(store).add(aProgramme());
}

/** What people and time do in a running system, and what it says afterwards. */
export function createActs(scene: Scene) {
  const { store, runner } = scene;
  const client = new SFNClient(awsClientConfig(runner.endpoint));
  const stateMachineArn = runner.stateMachineArn(stateMachineName);
  const executionArn = (name: string) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  async function addProgramme(overrides: Partial<Programme>): Promise<Programme> {
    const id = fresh('satsning');
    const programme = aProgramme({ id, diaryNumber: `RS/${1000 + made}/2019`, ...overrides });
    await createImportProgrammes(store).add(programme);
    return programme;
  }

  /** Hands in an application with a name of its own, and answers with its id. */
  function submit(
    overrides: Partial<ApplicationContent> = {},
    { programmeId = aProgramme().id, person = applicant }: { programmeId?: string; person?: Person } = {},
  ): Promise<string> {
    const content = anApplicationContent({ activity: fresh('Aktivitet'), amount: 1_000, ...overrides });
    return scene.submitApplication({ person, programmeId, content, key: fresh('key') });
  }

  async function fileOf(id: string): Promise<CaseFile> {
    const file = await store.applications.caseFile(id);
    if (!file) throw new Error(`there is no application ${id}`);
    return file;
  }

  /** Decides as the director who has the latest version before them; approves whole unless told. */
  async function decide(
    id: string,
    command: Partial<DecisionCommand> = {},
    { person = director, seenVersion }: { person?: Person; seenVersion?: number } = {},
  ): Promise<DecisionResult> {
    const { application } = await fileOf(id);
    return scene.decideApplication({
      person,
      applicationId: id,
      seenVersion: seenVersion ?? application.version,
      command: { ...wholeApproval(matterOf(application).content), ...command } as DecisionCommand,
    });
  }

  const describe = (name: string) =>
    client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }));

  async function executionNames(id: string): Promise<string[]> {
    const page = await client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));
    return (page.executions ?? []).map(({ name }) => name ?? '').filter((name) => name.startsWith(id));
  }

  /** Every mail that SES took about an application, whether it was noted or not. */
  async function mailsAbout(id: string): Promise<Mail[]> {
    const { activity } = (await fileOf(id)).application.content;
    return (await scene.mailbox.messages()).filter(({ text }) => text.includes(activity));
  }

  /** Decided once, told once, one entry of the ledger, an audit chain without a fault, and every mail noted. */
  async function expectDecidedOnce(id: string, round = '1'): Promise<void> {
    const file = await fileOf(id);
    const { status } = await describe(`${id}-decision-${round}`);
    expect(status).toBe('SUCCEEDED');
    expect(file.decisions).toHaveLength(1);
    const decisions = file.audit.filter(({ action }) => action === 'approved' || action === 'rejected');
    expect(decisions).toHaveLength(1);
    expect(file.audit.filter(({ action }) => action === 'told')).toHaveLength(1);
    expect(findChainFault(file.audit, file.application, sha256)).toBeUndefined();
    const books = await booksOf(scene.table);
    const entries = books.entries.filter(({ applicationId }) => applicationId === id);
    const amounts = file.decisions.filter(({ outcome }) => outcome === 'approved').map((it) => it.amount);
    expect(entries.map(({ amount }) => amount)).toEqual(amounts);
    expect(reconcile(books)).toEqual([]);
    expect(await store.outbox.listPending(10)).toEqual([]);
  }

  /** The mails noted on an application are those in the mailbox, one for one. */
  async function expectMailsNoted(id: string): Promise<void> {
    const noted = (await fileOf(id)).mails.map(({ messageId }) => messageId);
    const sent = (await mailsAbout(id)).map(({ messageId }) => messageId);
    expect(noted.sort()).toEqual(sent.sort());
  }

  /** The latest question, whatever kind it is of. */
  async function questionOf(id: string): Promise<Question> {
    const question = (await fileOf(id)).questions.at(-1);
    if (!question) throw new Error(`nobody has been asked about ${id}`);
    return question;
  }

  return {
    addProgramme,
    submit,
    decide,
    fileOf,
    questionOf,
    describe,
    executionNames,
    mailsAbout,
    expectDecidedOnce,
    expectMailsNoted,
    close: () => client.destroy(),
  };
}

export type Acts = ReturnType<typeof createActs>;

const wholeApproval = ({ amount = 0, fundingPartId, costObject }: ApplicationContent): DecisionCommand => ({
  outcome: 'approved',
  amount,
  fundingPartId,
  costObject,
});

/** The secret part of the one link to the site in a mail; several links are a fault. */
export function linkTokenIn({ text }: Mail): string {
  const tokens = [...text.matchAll(/\/l\/([\w-]+)/g)].map(([, token]) => token);
  expect(tokens).toHaveLength(1);
  return tokens[0] ?? '';
}
