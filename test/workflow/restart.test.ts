import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsClientConfig } from '../../shared/config/aws-client.ts';
import { aPerson } from '../builders/person.ts';
import { type SignedInPerson, signIn } from '../simulation/people.ts';
import { applicant, linkTokenIn } from './acts.ts';
import { startWholeStage, type WholeStage } from './whole-stage.ts';

const administrator = aPerson({
  email: 'administrator@example.org',
  name: 'Administratör',
  roles: ['administrator'],
});

let stage: WholeStage;
let operator: SignedInPerson;
beforeAll(async () => {
  stage = await startWholeStage();
  await stage.store.directory.save(administrator);
  operator = await signIn(stage.addresses.site, administrator.email);
});
afterAll(() => stage?.stop());

/** An application whose execution an accident has ended while the director was asked. */
async function stopped(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  const { executionArn } = await stage.describe(`${id}-decision-1`);
  const client = new SFNClient(awsClientConfig(stage.addresses.stepFunctions));
  await client.send(new StopExecutionCommand({ executionArn }));
  client.destroy();
  return id;
}

const pageOf = (id: string) => `${stage.addresses.site}/applications/${id}`;

describe('An operator’s restart', () => {
  test('lets a new round take over the same question and link, and the decision is told', async () => {
    const id = await stopped();
    const before = await stage.questionOf(id);
    const page = await operator.visitor.get(pageOf(id));
    await operator.visitor.submit(page, 'form[action$="/restart"]');
    await stage.drain();
    const after = await stage.questionOf(id);
    expect(after.linkHash).toBe(before.linkHash);
    expect(after.taskToken).not.toBe(before.taskToken);
    expect((await stage.fileOf(id)).application.rounds).toEqual({ decision: 2 });
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
  });

  test('raises the round once, however often the button is pressed', async () => {
    const id = await stopped();
    const page = await operator.visitor.get(pageOf(id));
    await Promise.all([1, 2, 3].map(() => operator.visitor.submit(page, 'form[action$="/restart"]')));
    await stage.drain();
    expect((await stage.fileOf(id)).application.rounds).toEqual({ decision: 2 });
    expect(await stage.executionNames(id)).toHaveLength(2);
  });

  test('lets an old execution that still waits leave to the new round, and reminds once', async () => {
    const id = await stage.submit();
    await stage.drain();
    const page = await operator.visitor.get(pageOf(id));
    await operator.visitor.submit(page, 'form[action$="/restart"]');
    await stage.drain();
    const { remindAt } = await stage.questionOf(id);
    await stage.moveClock(new Date(Date.parse(remindAt) + 3_600_000).toISOString());
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('SUCCEEDED');
    const asked = (await stage.mailsAbout(id)).filter(({ text }) => text.includes('/l/'));
    expect(asked.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Beslut behövs',
      'Påminnelse, beslut behövs',
    ]);
    expect(new Set(asked.map(linkTokenIn)).size).toBe(1);
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id, '2');
  });

  test('is the administrator’s alone', async () => {
    const id = await stopped();
    const unit = await signIn(stage.addresses.site, applicant.email);
    expect((await unit.visitor.get(pageOf(id))).text).not.toContain('/restart');
    const answer = await unit.visitor.post(`${pageOf(id)}/restart`, new URLSearchParams({ round: '1' }));
    expect(answer.status).toBe(403);
    expect((await stage.fileOf(id)).application.rounds).toEqual({ decision: 1 });
  });
});

describe('A decision that nobody was told of', () => {
  test('is told by a restart, with the facts that the director saw', async () => {
    const id = await stopped();
    const seen = (await stage.fileOf(id)).assessment;
    await stage.decide(id);
    await stage.drain();
    expect((await stage.fileOf(id)).mails.map(({ kind }) => kind)).not.toContain('decided');
    const page = await operator.visitor.get(pageOf(id));
    await operator.visitor.submit(page, 'form[action$="/restart"]');
    await stage.drain();
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
    expect((await stage.fileOf(id)).assessment).toEqual(seen);
    expect((await operator.visitor.get(pageOf(id))).text).not.toContain('/restart');
  });
});
