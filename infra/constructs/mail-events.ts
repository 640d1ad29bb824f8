import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { sesEventTypes } from '../../functions/mail-events/ses-event.ts';
import { acceptFinding } from './accept-finding.ts';
import type { GrantTable } from './grant-table.ts';
import { TrailFunction } from './trail-function.ts';

type MailEventsProps = {
  table: GrantTable;
  configurationSet: ConfigurationSet;
  environment: Record<string, string>;
};

/**
 * What became of each mail, from SES over EventBridge to a function that notes it in the table and may do nothing else. An
 * event that could not be noted waits in the queue (docs/adr/0013).
 */
export class MailEvents extends Construct {
  readonly record: TrailFunction;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, props: MailEventsProps) {
    super(scope, id);
    this.failures = this.#failureQueue();
    this.record = this.#function(props);
    this.#rule(props.configurationSet);
  }

  #function({ table, environment }: MailEventsProps): TrailFunction {
    const record = new TrailFunction(this, 'Record', {
      entry: 'functions/mail-events/record.ts',
      description: 'Notes what became of each mail',
      timeout: Duration.seconds(30),
      environment,
    });
    table.grantItems(record.role);
    // Grants the role to send to the queue, as Lambda does it in the function's name.
    record.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(this.failures),
    });
    return record;
  }

  /** Other stages of the same account send through configuration sets of their own. */
  #rule({ configurationSetName }: ConfigurationSet): void {
    const target = new LambdaFunction(this.record.lambda, {
      deadLetterQueue: this.failures,
      maxEventAge: Duration.hours(24),
      retryAttempts: 185,
    });
    new Rule(this, 'Rule', {
      description: 'What became of the mails of this stage',
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...sesEventTypes],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [target],
    });
  }

  #failureQueue(): Queue {
    const queue = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acceptFinding(queue, 'AwsSolutions-SQS3', 'This queue is itself the place for what failed.');
    return queue;
  }
}
