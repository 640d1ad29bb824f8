import { type RelaySettings, RelaySettingsSchema, readSettings } from '../../shared/config/settings.ts';
import { type Clock, systemClock } from '../../shared/domain/clock.ts';
import { createLog } from '../../shared/log/log.ts';
import { createTable } from '../../shared/store/client.ts';
import { createStore } from '../../shared/store/store.ts';
import { createWorkflow } from '../../shared/workflow/step-functions.ts';

/** What the relay and the sweeper are made of. They alone may start and signal executions. */
export function composeRelay(settings: RelaySettings, clock: Clock) {
  const { outbox, questions } = createStore(
    createTable({ name: settings.TABLE_NAME, endpoint: settings.DYNAMODB_ENDPOINT }),
  );
  const workflow = createWorkflow({
    stateMachineArn: settings.STATE_MACHINE_ARN,
    endpoint: settings.STEP_FUNCTIONS_ENDPOINT,
  });
  return { outbox, questions, workflow, clock, log: createLog('relay') };
}

export type RelayParts = ReturnType<typeof composeRelay>;

export const awsRelayParts = (): RelayParts =>
  composeRelay(readSettings(RelaySettingsSchema, process.env), systemClock);
