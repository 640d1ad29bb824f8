import { type RelaySettings, RelaySettingsSchema, readSettings } from '../../shared/config/settings.ts';
import { awsSurroundings, type Surroundings } from '../../shared/config/surroundings.ts';
import { createStore } from '../../shared/store/store.ts';
import { createWorkflow } from '../../shared/workflow/step-functions.ts';

/** What the relay and the sweeper are made of. They alone may start and signal executions. */
export function composeRelay(settings: RelaySettings, { clock, log, table }: Surroundings) {
  const { outbox, questions } = createStore(table);
  const workflow = createWorkflow({
    stateMachineArn: settings.STATE_MACHINE_ARN,
    endpoint: settings.STEP_FUNCTIONS_ENDPOINT,
  });
  return { outbox, questions, workflow, clock, log };
}

export type RelayParts = ReturnType<typeof composeRelay>;

export function awsRelayParts(): RelayParts {
  const settings = readSettings(RelaySettingsSchema, process.env);
  return composeRelay(settings, awsSurroundings('relay', settings));
}
