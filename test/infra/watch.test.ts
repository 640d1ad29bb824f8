import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { metricOfSweeper } from './metric-of-sweeper.ts';
import { resourcesOf } from './readable.ts';
import { synthesizeStack } from './synthesized-stack.ts';

const { app, template } = synthesizeStack();
const alarms = resourcesOf(template, 'AWS::CloudWatch::Alarm');

afterEach(() => vi.unstubAllEnvs());

describe('Alarms', () => {
  test('tell of what a person has to look at', () => {
    const functions = [
      'Acknowledge',
      'Ask',
      'AskController',
      'AskCoordinator',
      'AskProvider',
      'AskUnit',
      'Assess',
      'CaseFiles',
      'CheckAnswer',
      'EndWait',
      'LookAtFollowUp',
      'LookAtProgramme',
      'LookAtQuarter',
      'NextRound',
      'OrderFiles',
      'Record',
      'ReportFiles',
      'SendInvitations',
      'Site',
      'Stream',
      'Sweep',
      'Tell',
      'TellApprovers',
      'TellProvider',
      'TellUnit',
      'Wait',
    ];
    expect(alarms.map(({ id }) => id.replace(/^Alarms/, '')).sort()).toEqual(
      [
        'ExecutionsFailed',
        'ExecutionsTimedOut',
        'FunctionThrottles1',
        'FunctionThrottles2',
        'FunctionThrottles3',
        'MailEventFailures',
        'OutboxStuck',
        'RelayFailures',
        'RelayLate',
        'ServerErrors',
        'SweeperSilent',
        'TableThrottles',
        ...functions.map((name) => `${name}Errors`),
      ].sort(),
    );
  });

  test('all go to one encrypted topic, and to the configured address', () => {
    expect(new Set(alarms.map(({ properties }) => JSON.stringify(properties.AlarmActions))).size).toBe(1);
    expect(resourcesOf(template, 'AWS::SNS::Topic')[0]?.properties).toHaveProperty('KmsMasterKeyId');
    template.resourceCountIs('AWS::SNS::Subscription', 0);
    synthesizeStack({ alarmAddress: 'drift@region.example' }).template.hasResourceProperties(
      'AWS::SNS::Subscription',
      {
        Protocol: 'email',
        Endpoint: 'drift@region.example',
      },
    );
  });

  test('may be published on the topic', () => {
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  test('hear of a sweeper that is silent', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      TreatMissingData: 'breaching',
    });
  });

  test('SECURITY-37: hear of stuck outbox rows by the very name that the sweeper counts them under', async () => {
    const { namespace, name, dimensions } = await metricOfSweeper();
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: namespace,
      MetricName: name,
      Dimensions: dimensions,
      Threshold: 1,
      Statistic: 'Maximum',
    });
  });

  test('rest on a count that is made with the sweeper, not when its file is read', async () => {
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
    await expect(metricOfSweeper()).rejects.toThrow();
  });

  test('stand on a dashboard', () => {
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  });
});

describe('cdk-nag', () => {
  test('has nothing left to say of the stack', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });

  test('would say so if it had', () => {
    const bad = new App();
    const stack = new Stack(bad, 'Bad');
    new Queue(stack, 'Queue');
    Template.fromStack(stack);
    expect(new AwsSolutionsChecks(bad).validateScope(bad).success).toBe(false);
  });
});
