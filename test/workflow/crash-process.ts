import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { startSystem } from '../../infra/local/system.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { createActs, setTheScene, startsAt } from './acts.ts';
import { aCompletion, aReturn } from './crash-lives.ts';
import { callOf, createFaults } from './faults.ts';
import { createFollowUpActs, programmeOfYearEnd, setTheYearEnd } from './follow-up-acts.ts';
import {
  followUpKillPoints,
  type KillPoint,
  killPoints,
  payoutKillPoints,
  turnKillPoints,
} from './kill-points.ts';
import { contact, createPayoutActs, programmeForProviders, setThePayoutScene } from './payout-acts.ts';

/**
 * A whole system on disk, in a process of its own, that ends itself with SIGKILL at one point of an application's way:
 * `{ data: { folder, endpoint? }, point }`. What an earlier life left is brought home first. It leaves with 3 when it
 * outlived its point.
 */
const { data, point }: { data: { folder: string; endpoint?: string }; point: string } = JSON.parse(
  process.argv[2] ?? '',
);

// A killed process keeps nothing of its compile cache by itself, and the next life starts faster with it.
flushCompileCache();
const isFirstLife = !existsSync(join(data.folder, 'clock'));
const faults = createFaults();
const system = await startSystem({ data, startsAt, ports: 'any', onTable: faults.onTable });
const { submitApplication, decideApplication } = system.web;
const acts = createActs({ ...system, submitApplication, decideApplication });
const isPayout = point in payoutKillPoints;
const isFollowUp = point in followUpKillPoints;
if (isFirstLife) await setTheScene(system);
if (isFirstLife && isPayout) await setThePayoutScene(system);
if (isFirstLife && isFollowUp) await setTheYearEnd(system);
await system.drain();

const die = async () => void process.kill(process.pid, 'SIGKILL');
const nowhere: KillPoint = { command: '', texts: [], when: 'before' };
const { command, texts, when } =
  killPoints[point] ??
  turnKillPoints[point] ??
  payoutKillPoints[point] ??
  followUpKillPoints[point] ??
  nowhere;
if (when === 'before') faults.before(callOf(command, ...texts), die);
else
  faults.inject(callOf(command, ...texts), async (proceed) => {
    await proceed();
    await die();
  });
const id = await acts.submit(
  { activity: `Avbrott ${point}.` },
  isPayout
    ? { person: contact, programmeId: programmeForProviders.id }
    : { ...(isFollowUp && { programmeId: programmeOfYearEnd.id }) },
);
await system.drain();
if (isFollowUp) await accountFor(id);
else if (isPayout) await askAndAttest(id);
else if (point in turnKillPoints) await sendBackAndComplete(id);
else await acts.decide(id);
await system.drain();
process.exit(3);

async function sendBackAndComplete(applicationId: string): Promise<void> {
  await acts.decide(applicationId, aReturn(system.clock.now()));
  await system.drain();
  await system.web.completeApplication(await aCompletion(acts, applicationId));
}

async function askAndAttest(applicationId: string): Promise<void> {
  const { request, attest } = createPayoutActs({ ...system, ...acts });
  await acts.decide(applicationId);
  await system.moveClock(atHour('2019-03-04', 9));
  await request(applicationId, 400);
  await system.drain();
  await attest(applicationId);
}

async function accountFor(applicationId: string): Promise<void> {
  const { submit, review } = createFollowUpActs({ ...system, ...acts });
  await acts.decide(applicationId);
  await system.drain();
  await system.moveClock(atHour('2019-02-04', 9));
  await submit(applicationId, 800);
  await system.drain();
  await review(applicationId);
}
