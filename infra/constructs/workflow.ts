import { readFileSync } from 'node:fs';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';
import type { TaskName } from './task-functions.ts';
import type { TrailFunction } from './trail-function.ts';

const definition = readFileSync(new URL('../../workflows/grant.asl.json', import.meta.url), 'utf8');

/** The state machine, from the one definition that the local runner executes too. It may call its tasks, nothing else. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { tasks }: { tasks: Record<TaskName, TrailFunction> }) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const arns = Object.entries(tasks).map(([name, task]) => [name, task.lambda.functionArn] as const);
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns.map(([, arn]) => arn) }),
    );
    const log = new LogGroup(this, 'Log', { retention: RetentionDays.SIX_MONTHS });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(arns),
      role,
      logs: { destination: log, level: LogLevel.ERROR, includeExecutionData: false },
      tracingEnabled: true,
      // Running executions belong to the table's open questions; both outlive the stack.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#acceptFindings(role);
  }

  #acceptFindings(role: Role): void {
    acceptFinding(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'Delivery of logs (logs:*LogDelivery and resource policies) and X-Ray know no resource below *; the tasks are named one by one.',
    );
    acceptFinding(
      this.stateMachine,
      'AwsSolutions-SF1',
      'Errors only: each step stands in the execution history for 90 days, and what people did in the audit rows.',
    );
  }
}
