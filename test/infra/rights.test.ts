import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readable, resourcesOf, rightsOf, statementsOf } from './readable.ts';
import { synthesizeStack } from './synthesized-stack.ts';

const { template } = synthesizeStack();
const roles = {
  web: 'WebSiteRole',
  acknowledge: 'TasksAcknowledgeRole',
  assess: 'TasksAssessRole',
  ask: 'TasksAskRole',
  checkAnswer: 'TasksCheckAnswerRole',
  nextRound: 'TasksNextRoundRole',
  tell: 'TasksTellRole',
  wait: 'TasksWaitRole',
  endWait: 'TasksEndWaitRole',
  lookAtQuarter: 'TasksLookAtQuarterRole',
  askProvider: 'TasksAskProviderRole',
  askController: 'TasksAskControllerRole',
  tellProvider: 'TasksTellProviderRole',
  sendInvitations: 'TasksSendInvitationsRole',
  orderFiles: 'TasksOrderFilesRole',
  reportFiles: 'TasksReportFilesRole',
  caseFiles: 'TasksCaseFilesRole',
  lookAtFollowUp: 'TasksLookAtFollowUpRole',
  askUnit: 'TasksAskUnitRole',
  askCoordinator: 'TasksAskCoordinatorRole',
  tellUnit: 'TasksTellUnitRole',
  tellApprovers: 'TasksTellApproversRole',
  lookAtProgramme: 'TasksLookAtProgrammeRole',
  stream: 'RelayStreamRole',
  sweep: 'RelaySweepRole',
  mailEvents: 'MailEventsRecordRole',
};
const everyone = Object.values(roles);
const withRight = (action: RegExp) =>
  everyone.filter((role) => rightsOf(template, role).some((right) => action.test(right)));

describe('What each function may do', () => {
  test('the function that the internet reaches has no right to Step Functions, SES or secrets', () => {
    expect(rightsOf(template, roles.web)).not.toEqual([]);
    expect(
      rightsOf(template, roles.web).filter((right) =>
        /^(states|ses|secretsmanager|lambda|sqs|sns):/.test(right),
      ),
    ).toEqual([]);
  });

  test('the pages may read and write items of the table, read the files that people fetch, write their own log, and that is all', () => {
    const table = 'GrantsTable.Arn';
    expect(
      rightsOf(template, roles.web)
        .filter((right) => !right.startsWith('kms:'))
        .sort(),
    ).toEqual(
      [
        'logs:CreateLogStream on WebSiteLog.Arn',
        'logs:PutLogEvents on WebSiteLog.Arn',
        ...[
          'GetItem',
          'BatchGetItem',
          'Query',
          'PutItem',
          'UpdateItem',
          'ConditionCheckItem',
          'DeleteItem',
        ].map((action) => `dynamodb:${action} on ${table}`),
        ...['orders', 'reports', 'cases'].map((folder) => `s3:GetObject on FilesBucket.Arn/${folder}/*`),
        ...['lists', 'owners', 'unrelayed'].map((index) => `dynamodb:Query on ${table}/index/${index}`),
      ].sort(),
    );
  });

  test('only the relay and the sweeper may start and signal executions, and only of this state machine', () => {
    expect(withRight(/^states:/)).toEqual([roles.stream, roles.sweep]);
    for (const role of [roles.stream, roles.sweep]) {
      expect(
        rightsOf(template, role)
          .filter((right) => right.startsWith('states:'))
          .sort(),
      ).toEqual([
        'states:SendTaskSuccess on WorkflowStateMachine',
        'states:StartExecution on WorkflowStateMachine',
      ]);
    }
  });

  test('only the tasks that write to people may send mail, as the sender only', () => {
    const writers = [
      roles.acknowledge,
      roles.ask,
      roles.tell,
      roles.endWait,
      roles.askProvider,
      roles.askController,
      roles.tellProvider,
      roles.sendInvitations,
      roles.askUnit,
      roles.askCoordinator,
      roles.tellUnit,
      roles.tellApprovers,
      roles.lookAtProgramme,
    ];
    expect(withRight(/^ses:/)).toEqual(writers);
    const statements = withRight(/^ses:/).flatMap((role) =>
      statementsOf(template, role).filter(({ Action }) =>
        Action.some((action) => String(action).startsWith('ses:')),
      ),
    );
    expect(statements.map(({ Condition }) => Condition)).toEqual(
      writers.map(() => ({ StringEquals: { 'ses:FromAddress': 'bidragsled@dev.region.example' } })),
    );
  });

  test('the function for mail events may read and write items, put aside what failed, and that is all', () => {
    const others = rightsOf(template, roles.mailEvents).filter(
      (right) => !/^(?:dynamodb|kms|logs):/.test(right),
    );
    expect(others.sort()).toEqual(
      ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map(
        (action) => `sqs:${action} on MailEventsFailures.Arn`,
      ),
    );
    expect(
      rightsOf(template, roles.mailEvents)
        .filter((right) => right.startsWith('dynamodb:'))
        .map((right) => right.replace(/^dynamodb:(\w+) .*/, '$1')),
    ).toEqual(expect.arrayContaining(['GetItem', 'Query', 'PutItem', 'UpdateItem']));
  });

  test('the tasks that only look may read, and write nothing', () => {
    const lookers: string[] = [roles.checkAnswer, roles.lookAtFollowUp];
    for (const looker of lookers) {
      const rights = rightsOf(template, looker);
      const actions = rights.map((right) => right.split(' ')[0]).filter((it) => !it?.startsWith('logs:'));
      expect([...new Set(actions)].sort()).toEqual([
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'kms:Decrypt',
        'kms:DescribeKey',
      ]);
    }
    const others = everyone.filter((role) => !lookers.includes(role));
    expect(withRight(/^dynamodb:PutItem /)).toEqual(others);
  });

  test('only the tasks that put a question with a link may read the key of the links', () => {
    expect(withRight(/^secretsmanager:/)).toEqual([roles.ask, roles.askController]);
  });

  test('only the tasks that make files may write them, each in its own folder, and read none that people fetch', () => {
    const makers = { orders: roles.orderFiles, reports: roles.reportFiles, cases: roles.caseFiles };
    expect(withRight(/^s3:Put/)).toEqual(Object.values(makers));
    expect(withRight(/^s3:/)).toEqual([roles.web, ...Object.values(makers)]);
    for (const [folder, role] of Object.entries(makers)) {
      const rights = rightsOf(template, role).filter((right) => right.startsWith('s3:'));
      expect(rights.sort()).toEqual(
        [
          `s3:GetObject on FilesBucket.Arn/making/${folder}/*`,
          `s3:PutObject on FilesBucket.Arn/${folder}/*`,
          `s3:PutObject on FilesBucket.Arn/making/${folder}/*`,
        ].sort(),
      );
    }
    expect(withRight(/^s3:(Delete|List|\*)/)).toEqual([]);
  });

  test('only the pages may delete items, and nobody may scan the table or change it', () => {
    expect(withRight(/^dynamodb:DeleteItem /)).toEqual([roles.web]);
    expect(withRight(/^dynamodb:(Scan|DeleteTable|UpdateTable|CreateBackup|\*)/)).toEqual([]);
  });

  test('nobody has a right on everything, but the relay, which may list streams', () => {
    const onEverything = everyone.flatMap((role) =>
      rightsOf(template, role).filter((right) => right.endsWith(' on *')),
    );
    expect(onEverything).toEqual(['dynamodb:ListStreams on *']);
  });

  test('a role gives the use of the encryption key through DynamoDB only', () => {
    const conditions = everyone
      .flatMap((role) => statementsOf(template, role))
      .filter(({ Action }) => Action.some((action) => String(action).startsWith('kms:')))
      .map(({ Condition }) => Condition);
    expect(conditions.length).toBeGreaterThan(0);
    for (const condition of conditions) {
      expect(condition).toEqual({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-north-1.amazonaws.com' } });
    }
  });

  test('no role carries a policy of AWS or of its own beside the ones above', () => {
    for (const { properties } of resourcesOf(template, 'AWS::IAM::Role')) {
      expect(properties).not.toHaveProperty('ManagedPolicyArns');
      expect(properties).not.toHaveProperty('Policies');
    }
  });

  test('the state machine may call its tasks and nothing else', () => {
    const calls = rightsOf(template, 'WorkflowRole').filter((right) => right.startsWith('lambda:'));
    expect(calls.sort()).toEqual(
      everyone
        .flatMap((role) => /^Tasks(\w+)Role$/.exec(role)?.[1] ?? [])
        .map((task) => `lambda:InvokeFunction on Tasks${task}Function.Arn`)
        .sort(),
    );
  });

  test('the timer may call the sweeper and nothing else', () => {
    expect(rightsOf(template, 'SweepTimerRole')).toEqual(['lambda:InvokeFunction on RelaySweepFunction.Arn']);
  });

  test('every function has a role of its own', () => {
    const used = resourcesOf(template, 'AWS::Lambda::Function').map(({ properties }) =>
      readable(z.object({ Role: z.unknown() }).parse(properties).Role),
    );
    expect(used.sort()).toEqual(everyone.map((role) => `${role}.Arn`).sort());
  });
});
