import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type IMetric, Row } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms, Watched } from './alarms.ts';
import { outboxStuck, tableThrottles } from './measures.ts';

/** One page that shows whether the trail is open: alarms first, then what they look at. */
export class Board extends Construct {
  constructor(scope: Construct, id: string, { watched, alarms }: { watched: Watched; alarms: Alarms }) {
    super(scope, id);
    const { functions, workflow, relay, mailEvents, frontDoor, table } = watched;
    const machine = workflow.stateMachine;
    const lambdas = functions.map(({ lambda }) => lambda);
    new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(1) }).addWidgets(
      new AlarmStatusWidget({ title: 'Alarms', alarms: alarms.all, width: 24 }),
      new Row(
        graph('Executions', [machine.metricStarted(), machine.metricSucceeded(), machine.metricFailed()]),
        graph('Outbox', [outboxStuck(), relay.failures.metricApproximateNumberOfMessagesVisible()]),
        graph('Pages', [
          frontDoor.api.metricCount(),
          frontDoor.api.metricClientError(),
          frontDoor.api.metricServerError(),
        ]),
      ),
      new Row(
        graph(
          'Function errors',
          lambdas.map((lambda) => lambda.metricErrors()),
        ),
        graph(
          'Function throttles',
          lambdas.map((lambda) => lambda.metricThrottles()),
        ),
        graph('Table throttles', [tableThrottles(table)]),
      ),
      new Row(
        graph('Mail events', [
          mailEvents.record.lambda.metricInvocations(),
          mailEvents.failures.metricApproximateNumberOfMessagesVisible(),
        ]),
      ),
    );
  }
}

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });
