import { createStore } from '../../shared/store/store.ts';
import { startClockService } from './clock/clock-service.ts';
import { createMoveClock } from './clock/move-clock.ts';
import { createDrain } from './drain.ts';
import { type Foundation, layFoundation } from './foundation.ts';
import { closeServer } from './machine/listen.ts';
import { createStopList, type StopList } from './machine/stop-list.ts';
import { startMailEvents } from './mail-events.ts';
import { startRelay } from './relay.ts';
import { startSite } from './site.ts';
import type { SystemOptions } from './system-options.ts';
import { startWorkflow } from './workflow.ts';

/** Where each part answers. */
export type Addresses = {
  site: string;
  mailbox: string;
  signIn: string;
  clock: string;
  dynamodb: string;
  stepFunctions: string;
  ses: string;
};

export type LocalSystem = Awaited<ReturnType<typeof startSystem>>;

/**
 * Starts the whole system on this machine: the real table, mail, sign-in, the state machine from its definition, the
 * relay and the site. What has started is stopped again when a later part cannot start.
 * @throws StartError in one clear sentence
 */
export async function startSystem(options: SystemOptions) {
  const stops = createStopList();
  try {
    return await startParts(options, stops);
  } catch (error) {
    await stops.stopAll().catch(() => undefined);
    throw error;
  }
}

async function startParts(options: SystemOptions, stops: StopList) {
  const say = options.onProgress ?? (() => undefined);
  say('database, mailbox and sign-in');
  const foundation = await layFoundation(options, stops);
  const { clock, table, surroundings, ports } = foundation;
  say('state machine and relay');
  const runner = await startWorkflow(foundation, stops);
  const relay = await startRelay(foundation, runner, stops);
  const mailEvents = await startMailEvents(foundation, stops);
  say('site');
  const web = await startSite(foundation, stops);
  const store = createStore(table);
  const { poller, sweep } = relay;
  const drain = createDrain({ poller, runner, mailEvents, outbox: store.outbox, sweep });
  const moveClock = createMoveClock({ clock, runner, drain });
  const clockService = await startClockService({
    clock,
    runner,
    move: moveClock,
    port: ports.clock,
    store,
    mailbox: foundation.mailbox,
    places: foundation.places,
  });
  stops.add('clock service', () => closeServer(clockService.server));
  return {
    addresses: addressesOf(foundation, runner.endpoint, clockService.address),
    store,
    web,
    table,
    clock,
    runner,
    relay,
    log: surroundings.log,
    mailbox: foundation.mailbox,
    drain,
    moveClock,
    stop: () => stops.stopAll(),
  };
}

function addressesOf(foundation: Foundation, stepFunctions: string, clock: string): Addresses {
  const { origin, mailbox, signIn, dynamodb } = foundation;
  return {
    site: origin,
    mailbox: mailbox.viewer,
    signIn: signIn.issuer,
    clock,
    dynamodb: dynamodb.endpoint,
    stepFunctions,
    ses: mailbox.endpoint,
  };
}
