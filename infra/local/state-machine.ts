import { readFileSync } from 'node:fs';
import type { Context } from 'aws-lambda';
import { createAcknowledgeTask } from '../../functions/tasks/acknowledge.ts';
import { createAskTask } from '../../functions/tasks/ask.ts';
import { createAskControllerTask } from '../../functions/tasks/ask-controller.ts';
import { createAskCoordinatorTask } from '../../functions/tasks/ask-coordinator.ts';
import { createAskProviderTask } from '../../functions/tasks/ask-provider.ts';
import { createAskUnitTask } from '../../functions/tasks/ask-unit.ts';
import { createAssessTask } from '../../functions/tasks/assess.ts';
import { createCaseFilesTask } from '../../functions/tasks/case-files.ts';
import { createCheckAnswerTask } from '../../functions/tasks/check-answer.ts';
import type {
  CaseFileParts,
  OrderFileParts,
  ReportFileParts,
  TaskParts,
} from '../../functions/tasks/composition.ts';
import { createEndWaitTask } from '../../functions/tasks/end-wait.ts';
import { createLookAtFollowUpTask } from '../../functions/tasks/look-at-follow-up.ts';
import { createLookAtProgrammeTask } from '../../functions/tasks/look-at-programme.ts';
import { createLookAtQuarterTask } from '../../functions/tasks/look-at-quarter.ts';
import { createNextRoundTask } from '../../functions/tasks/next-round.ts';
import { createOrderFilesTask } from '../../functions/tasks/order-files.ts';
import { createReportFilesTask } from '../../functions/tasks/report-files.ts';
import { createSendInvitationsTask } from '../../functions/tasks/send-invitations.ts';
import { createTellTask } from '../../functions/tasks/tell.ts';
import { createTellApproversTask } from '../../functions/tasks/tell-approvers.ts';
import { createTellProviderTask } from '../../functions/tasks/tell-provider.ts';
import { createTellUnitTask } from '../../functions/tasks/tell-unit.ts';
import { createWaitTask } from '../../functions/tasks/wait.ts';
import { lambdaContext } from './machine/lambda-context.ts';
import type { Invoke, StateMachine } from './step-functions/runner.ts';

export const stateMachineName = 'grant';

/** The functions behind the definition's substitutions, as CDK fills them in with Lambda functions. */
const tasks = {
  AcknowledgeFunction: createAcknowledgeTask,
  AssessFunction: createAssessTask,
  AskFunction: createAskTask,
  CheckAnswerFunction: createCheckAnswerTask,
  NextRoundFunction: createNextRoundTask,
  TellFunction: createTellTask,
  WaitFunction: createWaitTask,
  EndWaitFunction: createEndWaitTask,
  LookAtQuarterFunction: createLookAtQuarterTask,
  AskProviderFunction: createAskProviderTask,
  AskControllerFunction: createAskControllerTask,
  TellProviderFunction: createTellProviderTask,
  SendInvitationsFunction: createSendInvitationsTask,
  OrderFilesFunction: createOrderFilesTask,
  ReportFilesFunction: createReportFilesTask,
  CaseFilesFunction: createCaseFilesTask,
  LookAtFollowUpFunction: createLookAtFollowUpTask,
  AskUnitFunction: createAskUnitTask,
  AskCoordinatorFunction: createAskCoordinatorTask,
  TellUnitFunction: createTellUnitTask,
  TellApproversFunction: createTellApproversTask,
  LookAtProgrammeFunction: createLookAtProgrammeTask,
};

/** The very definition that AWS runs; each function is called by the name of its placeholder. */
export function loadGrantMachine(): StateMachine {
  const text = readFileSync(new URL('../../workflows/grant.asl.json', import.meta.url), 'utf8');
  const filled = text.replace(/\$\{(\w+)\}/g, (_placeholder, name: string) => name);
  return { name: stateMachineName, definition: JSON.parse(filled) };
}

type TaskHandler = (event: never, context: Context) => unknown;

type AllParts = TaskParts & OrderFileParts & ReportFileParts & CaseFileParts;

/** Calls the handlers as Lambda would, in this process. */
export function createInvoke(parts: AllParts): Invoke {
  const handlers = new Map<string, TaskHandler>(
    Object.entries(tasks).map(([name, create]) => [name, create(parts)]),
  );
  return async (functionName, payload) => {
    const handler = handlers.get(functionName);
    if (!handler) throw new Error(`no function is called ${functionName}`);
    // What a handler takes is checked by its own contract, at run time, as on AWS.
    return handler(payload as never, lambdaContext(functionName));
  };
}
