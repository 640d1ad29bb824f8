import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { outboxStreamFilter } from '../../shared/store/table-specification.ts';
import { acceptFinding } from './accept-finding.ts';
import type { GrantTable } from './grant-table.ts';
import { TrailFunction } from './trail-function.ts';

type RelayProps = {
  table: GrantTable;
  stateMachine: StateMachine;
  environment: Record<string, string>;
};

/** The only ones that start and signal executions: the stream's fast path, and the sweeper behind it. */
export class Relay extends Construct {
  readonly stream: TrailFunction;
  readonly sweeper: TrailFunction;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, props: RelayProps) {
    super(scope, id);
    this.stream = this.#build('Stream', 'Carries new outbox rows to the state machine', 60, props);
    this.sweeper = this.#build(
      'Sweep',
      'Drives outbox rows again that the stream did not bring home',
      240,
      props,
    );
    this.failures = this.#failureQueue();
    this.#readStream(props.table);
  }

  #build(name: string, description: string, seconds: number, props: RelayProps): TrailFunction {
    const { table, stateMachine, environment } = props;
    const relay = new TrailFunction(this, name, {
      entry: `functions/relay/${name.toLowerCase()}.ts`,
      description,
      timeout: Duration.seconds(seconds),
      environment: { ...environment, STATE_MACHINE_ARN: stateMachine.stateMachineArn },
    });
    table.grantItems(relay.role);
    Grant.addToPrincipal({
      grantee: relay.role,
      actions: ['states:StartExecution', 'states:SendTaskSuccess'],
      resourceArns: [stateMachine.stateMachineArn],
    });
    return relay;
  }

  /** What the stream could not deliver: the place in the stream, no content. The sweeper brings the rows home. */
  #failureQueue(): Queue {
    const queue = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acceptFinding(queue, 'AwsSolutions-SQS3', 'This queue is itself the place for what failed.');
    return queue;
  }

  #readStream(table: GrantTable): void {
    const access = table.grantStream(this.stream.role);
    const mapping = new EventSourceMapping(this, 'Source', {
      target: this.stream.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(this.failures),
      filters: [newOutboxRows()],
    });
    // Lambda looks at the role's rights when the mapping is made.
    access.applyBefore(mapping);
    acceptFinding(
      this.stream.role,
      'AwsSolutions-IAM5[Resource::*]',
      'dynamodb:ListStreams knows no resource below *; it shows the names of streams, not what is in them.',
    );
  }
}

function newOutboxRows() {
  const { attribute, value } = outboxStreamFilter;
  return FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { NewImage: { [attribute]: { S: FilterRule.isEqual(value) } } },
  });
}
