import {
  composeCaseFiles,
  composeOrderFiles,
  composeReportFiles,
  composeTask,
} from '../../functions/tasks/composition.ts';
import type { Foundation } from './foundation.ts';
import type { StopList } from './machine/stop-list.ts';
import { createInvoke, loadGrantMachine } from './state-machine.ts';
import { createDynamoDbExecutionStore } from './step-functions/dynamodb-execution-store.ts';
import { type Runner, startRunner } from './step-functions/runner.ts';

/** Step Functions with the grant's definition and its tasks; executions that were under way go on. */
export async function startWorkflow(foundation: Foundation, stops: StopList): Promise<Runner> {
  const { surroundings, clock, dynamodb, ports } = foundation;
  const runner = await startRunner({
    machines: [loadGrantMachine()],
    invoke: createInvoke(allTaskParts(foundation)),
    clock,
    store: await createDynamoDbExecutionStore({ endpoint: dynamodb.endpoint }),
    port: ports.stepFunctions,
    onUnexpected: (error) => surroundings.log.error('TASK_FAILED', error, { where: 'runner' }),
  });
  stops.add('Step Functions', () => runner.stop());
  return runner;
}

/** What all the tasks are made of, side by side: on AWS each function has only its own. */
export const allTaskParts = ({ settings, surroundings }: Pick<Foundation, 'settings' | 'surroundings'>) => ({
  ...composeTask(settings, surroundings),
  ...composeOrderFiles(settings, surroundings),
  ...composeReportFiles(settings, surroundings),
  ...composeCaseFiles(settings, surroundings),
});
