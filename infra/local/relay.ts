import { composeRelay } from '../../functions/relay/composition.ts';
import { createStreamHandler } from '../../functions/relay/stream.ts';
import { outboxStreamFilter } from '../../shared/store/table-specification.ts';
import { createSweepOutbox } from '../../shared/use-cases/relay-outbox.ts';
import { startStreamPoller } from './database/stream-poller.ts';
import { type Foundation, tableName } from './foundation.ts';
import { lambdaContext } from './machine/lambda-context.ts';
import type { StopList } from './machine/stop-list.ts';
import { stateMachineName } from './state-machine.ts';
import type { Runner } from './step-functions/runner.ts';

const sweepEveryMilliseconds = 20_000;

/** What failed on the stream: Lambda would report the batch, and the sweeper takes the rows up. */
class BatchFailed extends Error {
  override readonly name = 'BatchFailed';
}

/** The relay on the table's stream, and the sweeper on a timer; the first sweep takes what was left of the last run. */
export async function startRelay(foundation: Foundation, runner: Runner, stops: StopList) {
  const { settings, surroundings, dynamodb } = foundation;
  const stateMachine = runner.stateMachineArn(stateMachineName);
  const parts = composeRelay(
    { ...settings, STATE_MACHINE_ARN: stateMachine, STEP_FUNCTIONS_ENDPOINT: runner.endpoint },
    surroundings,
  );
  const handle = createStreamHandler(parts);
  const poller = await startStreamPoller({
    dynamoDbEndpoint: dynamodb.endpoint,
    tableName,
    matches: (image) => image[outboxStreamFilter.attribute]?.S === outboxStreamFilter.value,
    deliver: async (event) => {
      const { batchItemFailures } = await handle(event, lambdaContext('relay'));
      if (batchItemFailures.length > 0) throw new BatchFailed();
    },
    onError: (error) => surroundings.log.error('RELAY_FAILED', error, { where: 'stream' }),
  });
  stops.add('stream', () => poller.stop());
  const sweep = createSweepOutbox(parts);
  const sweepQuietly = () =>
    sweep().catch((error: unknown) => surroundings.log.error('RELAY_FAILED', error, { where: 'sweep' }));
  const timer = setInterval(sweepQuietly, sweepEveryMilliseconds);
  stops.add('sweeper', () => clearInterval(timer));
  await sweepQuietly();
  return { poller, sweep, parts };
}
