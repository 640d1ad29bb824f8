import { createFirstLoad } from './first-load.ts';
import { checkDataVersion } from './machine/data-version.ts';
import { localFolder, writeAddresses } from './machine/local-folder.ts';
import { onParentGone } from './machine/parent-watch.ts';
import { StartError } from './machine/start-error.ts';
import { takeStartLock } from './machine/start-lock.ts';
import { type LocalSystem, startSystem } from './system.ts';

const dataVersion = '3';
/** Stockholm's 8 January 2019, 09:00: the day after the programme of 2019 opens. The first load plays until the 14th. */
const startsAt = '2019-01-08T08:00:00.000Z';

const say = (line: string): void => console.log(line);

/** `npm start`: everything, on this machine, until Ctrl-C. */
async function start(): Promise<void> {
  const began = performance.now();
  const folder = localFolder();
  const lock = takeStartLock(folder);
  try {
    checkDataVersion(folder, dataVersion);
    const system = await startSystem({
      data: { folder },
      startsAt,
      onProgress: (part) => say(`  starting ${part} …`),
    });
    await createFirstLoad(system, say).run();
    writeAddresses(folder, { ...system.addresses, table: system.table.name });
    lock.announce(system.addresses.site);
    welcome(system, (performance.now() - began) / 1000);
    await untilAskedToStop();
    say('\nStopping …');
    await system.stop();
    say('Stopped. Everything is kept; npm start goes on from here.');
  } finally {
    lock.release();
  }
}

function welcome({ addresses, clock }: LocalSystem, seconds: number): void {
  say(`
Bidragsled is ready (${seconds.toFixed(1)} s). The clock says ${clock.now().slice(0, 10)}.

  The site      ${addresses.site}
  The mailbox   ${addresses.mailbox}     every mail that the system sends
  The clock     ${addresses.clock}     what happens next; moves time forward
  Sign-in       ${addresses.signIn}     choose a person there: HoS-direktör decides, a unit applies

  Behind them   DynamoDB ${addresses.dynamodb} · SES ${addresses.ses}
                Step Functions ${addresses.stepFunctions}

  npm run clock -- help   the clock from here    ·    Ctrl-C stops everything`);
}

/** Ctrl-C, a polite kill, or the death of the process that started this one. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    onParentGone(() => resolve());
  });
}

try {
  await start();
  process.exit(0);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
