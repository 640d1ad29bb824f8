import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { awsClientConfig } from '../../shared/config/aws-client.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';

let stage: BareStage;
beforeAll(async () => {
  stage = await startBareStage();
});
afterAll(() => stage?.stop());
afterEach(() => stage.faults.clear());

const inputOf = (id: string) => ({ v: 1, applicationId: id, phase: 'decision', round: '1' });

describe('SECURITY-34: what nobody has foreseen', () => {
  test.each(['InternalServiceError', 'AccessDeniedException', 'AnErrorOfNextYear'])(
    'SECURITY-34: %s ends no execution: the task is tried again until it heals',
    async (name) => {
      const id = await stage.submit();
      const fault = stage.faults.fail(callOf('UpdateItemCommand', id, 'taskToken'), () => sdkError(name), {
        times: 2,
      });
      await stage.drain();
      expect(fault.happened()).toBe(2);
      expect((await stage.describe(`${id}-decision-1`)).status).toBe('RUNNING');
      await stage.decide(id);
      await stage.drain();
      await stage.expectDecidedOnce(id);
      await stage.expectMailsNoted(id);
    },
  );

  test('SECURITY-34: a task that loses every race is tried again', async () => {
    const id = await stage.submit();
    const fault = stage.faults.fail(
      callOf('TransactWriteItemsCommand', id, 'ASSESSMENT'),
      () => sdkError('TransactionConflictException'),
      { times: 10 },
    );
    await expect(stage.invoke('AssessFunction', inputOf(id))).rejects.toMatchObject({ name: 'Transient' });
    expect(fault.happened()).toBe(10);
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });
});

describe('An answer that nobody has given', () => {
  test('tells the applicant nothing: the table is looked into, and the question waits on with a new token', async () => {
    const id = await stage.submit();
    await stage.drain();
    const { taskToken } = await stage.questionOf(id);
    const client = new SFNClient(awsClientConfig(stage.runner.endpoint));
    const output = JSON.stringify({ v: 1, outcome: 'approved' });
    await client.send(new SendTaskSuccessCommand({ taskToken, output }));
    client.destroy();
    await stage.runner.idle();

    expect((await stage.describe(`${id}-decision-1`)).status).toBe('RUNNING');
    const question = await stage.questionOf(id);
    expect(question.status).toBe('open');
    expect(question.taskToken).not.toBe(taskToken);
    expect((await stage.fileOf(id)).mails.map(({ kind }) => kind)).not.toContain('decided');
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });
});
