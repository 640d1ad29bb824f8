import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { awsClientConfig } from '../config/aws-client.ts';
import type { Workflow } from '../use-cases/ports.ts';

export type WorkflowSettings = { stateMachineArn: string; endpoint?: string | undefined };

/** Step Functions, on AWS or on the laptop: an endpoint means the laptop. */
export function createWorkflow({ stateMachineArn, endpoint }: WorkflowSettings): Workflow {
  const client = new SFNClient(awsClientConfig(endpoint));
  return {
    start: (name, input) =>
      ignoring([ExecutionAlreadyExists], async () => {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      }),
    answer: (taskToken, output) =>
      ignoring([TaskTimedOut, InvalidToken, TaskDoesNotExist], async () => {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      }),
  };
}

type ErrorClass = abstract new (...parameters: never[]) => Error;

/** What these errors say is that there is nothing left to do. */
async function ignoring(classes: ErrorClass[], action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!classes.some((known) => error instanceof known)) throw error;
  }
}
