import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { FrontDoor } from './front-door.ts';
import type { GrantTable } from './grant-table.ts';
import type { MailEvents } from './mail-events.ts';
import { functionThrottles, outboxStuck, tableThrottles } from './measures.ts';
import type { Relay } from './relay.ts';
import type { TrailFunction } from './trail-function.ts';
import type { Workflow } from './workflow.ts';

/** Everything that is watched. */
export type Watched = {
  functions: TrailFunction[];
  workflow: Workflow;
  relay: Relay;
  mailEvents: MailEvents;
  frontDoor: FrontDoor;
  table: GrantTable;
};
type AlarmsProps = { watched: Watched; encryptionKey: Key; alarmAddress: string };

const period = { period: Duration.minutes(5) };

/** Alarms for what a person has to look at. Each means that somebody may be waiting in vain. */
export class Alarms extends Construct {
  readonly all: Alarm[] = [];
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, { watched, encryptionKey, alarmAddress }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { masterKey: encryptionKey, enforceSSL: true });
    if (alarmAddress !== '') topic.addSubscription(new EmailSubscription(alarmAddress));
    // The rule against unencrypted publishing replaces the topic's own policy, which would have let the alarms in.
    topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.#action = new SnsAction(topic);
    this.#watchWorkflow(watched);
    this.#watchRelay(watched.relay);
    this.#watchMailEvents(watched.mailEvents);
    this.#watchFunctions(watched);
  }

  #watchWorkflow({ workflow: { stateMachine } }: Watched): void {
    this.#alarm('ExecutionsFailed', 'An execution has failed', stateMachine.metricFailed(period));
    this.#alarm('ExecutionsTimedOut', 'An execution has lived too long', stateMachine.metricTimedOut(period));
  }

  #watchRelay({ failures, stream, sweeper }: Relay): void {
    const waiting = failures.metricApproximateNumberOfMessagesVisible(period);
    this.#alarm('RelayFailures', 'The stream could not bring outbox rows home', waiting);
    this.#alarm('OutboxStuck', 'Outbox rows have failed ten times', outboxStuck());
    const age = stream.lambda.metric('IteratorAge', { statistic: 'Maximum', ...period });
    this.#alarm(
      'RelayLate',
      'The relay is more than ten minutes behind',
      age,
      Duration.minutes(10).toMilliseconds(),
    );
    this.#alarmOnSilence('SweeperSilent', 'The sweeper has not run for 15 minutes', sweeper);
  }

  #watchMailEvents({ failures }: MailEvents): void {
    const waiting = failures.metricApproximateNumberOfMessagesVisible(period);
    this.#alarm('MailEventFailures', 'What became of a mail could not be noted', waiting);
  }

  #watchFunctions({ functions, frontDoor, table }: Watched): void {
    for (const { node, lambda } of functions) {
      this.#alarm(`${node.id}Errors`, `The function ${node.path} has failed`, lambda.metricErrors(period));
    }
    for (const [n, throttles] of functionThrottles(functions).entries()) {
      this.#alarm(`FunctionThrottles${n + 1}`, 'Calls of functions were refused', throttles);
    }
    this.#alarm('TableThrottles', 'The table refused reads or writes', tableThrottles(table));
    this.#alarm('ServerErrors', 'Pages answered with 5xx', frontDoor.api.metricServerError(period));
  }

  /** `from` is the first value that alarms; no data is no alarm. */
  #alarm(id: string, alarmDescription: string, metric: IMetric, from = 1): void {
    this.#add(id, {
      alarmDescription,
      metric,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** No data is the alarm: a timer that has stopped says nothing. */
  #alarmOnSilence(id: string, alarmDescription: string, { lambda }: TrailFunction): void {
    this.#add(id, {
      alarmDescription,
      metric: lambda.metricInvocations(period),
      threshold: 1,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #add(id: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, props);
    alarm.addAlarmAction(this.#action);
    this.all.push(alarm);
  }
}
