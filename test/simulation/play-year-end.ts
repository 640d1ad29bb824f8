import type { LocalSystem } from '../../infra/local/system.ts';
import { hasRole, type Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import type { YearEndMoment } from './account-habits.ts';
import {
  type AccountPlayer,
  account,
  newAccountPlayer,
  payBack,
  paysBackNow,
  type SignedIn,
  type Started,
} from './account-player.ts';
import { orderPayouts } from './controllers-desk.ts';
import { type CoordinatorsDesk, createCoordinatorsDesk } from './coordinators-desk.ts';
import { inParallel } from './in-parallel.ts';
import { createMailBag, type MailBag } from './mail-bag.ts';
import type { ReceivedMail, SignedInPerson } from './people.ts';
import {
  approveReport,
  type FetchedReport,
  type LockedReport,
  lockReport,
  sendReport,
} from './report-player.ts';
import { createSignIns } from './sign-ins.ts';
import { type YearEndStep, yearEndBegins, yearEndSteps } from './year-end-calendar.ts';

/** What happened at one point in time. Counts are of persons' acts. */
export type YearEndHappened = {
  moments: YearEndMoment[];
  sent: number;
  accepted: number;
  returned: number;
  repaid: number;
};

export type YearEndPlayed = { players: AccountPlayer[]; reports: FetchedReport[] };

/** `started` are the activities that were approved, in their order; `persons` are there besides the director. */
export type YearEndStage = {
  system: LocalSystem;
  programmes: Programme[];
  started: Started[];
  director: SignedInPerson;
  persons: readonly Person[];
};

type YearEnd = Omit<YearEndStage, 'started' | 'persons'> & {
  players: AccountPlayer[];
  byId: Map<string, AccountPlayer>;
  signedIn: SignedIn;
  coordinators: string[];
  controllers: string[];
  desk: CoordinatorsDesk;
  bag: MailBag;
  locked: Map<string, LockedReport>;
  reports: Map<string, FetchedReport>;
};

/**
 * The year end of all the programmes together, over HTTP and from the mailbox alone: units account for what was approved,
 * coordinators review, money comes back, and each report is locked, approved and sent. It ends when nobody waits any more.
 */
export async function playYearEnd(
  stage: YearEndStage,
  onStep: (happened: YearEndHappened) => void = () => undefined,
): Promise<YearEndPlayed> {
  const yearEnd = begin(stage);
  const [controller] = yearEnd.controllers;
  if (controller !== undefined)
    await orderPayouts(await yearEnd.signedIn(controller), stage.system.addresses.site);
  for (const step of yearEndSteps(stage.programmes, stage.system.web.holidays)) {
    await stage.system.moveClock(step.at);
    onStep(await playStep(yearEnd, step));
  }
  await stage.system.drain();
  return { players: yearEnd.players, reports: [...yearEnd.reports.values()] };
}

function begin({ started, persons, ...stage }: YearEndStage): YearEnd {
  const { site, ses } = stage.system.addresses;
  const players = started.map(newAccountPlayer);
  const signedIn = createSignIns(site);
  const withRole = (role: 'coordinator' | 'controller') =>
    persons.filter((person) => hasRole(person, role)).map(({ email }) => email);
  const coordinators = withRole('coordinator');
  return {
    ...stage,
    players,
    byId: new Map(players.map((player) => [player.applicationId, player])),
    signedIn,
    coordinators,
    controllers: withRole('controller'),
    desk: createCoordinatorsDesk(signedIn, coordinators),
    bag: createMailBag(ses, firstMail(stage)),
    locked: new Map(),
    reports: new Map(),
  };
}

/** Mails about the year end leave from its first day on. */
function firstMail({ system, programmes }: Pick<YearEndStage, 'system' | 'programmes'>): string {
  const opens = programmes.map((programme) => atHour(yearEndBegins(programme), 0));
  return [system.clock.now(), ...opens].toSorted()[0] ?? '';
}

/** The units do theirs, the coordinators answer, and money comes in; then what is to be done with each report. */
async function playStep(yearEnd: YearEnd, { due }: YearEndStep): Promise<YearEndHappened> {
  const { system, players, desk } = yearEnd;
  await readMails(yearEnd);
  const happened = { moments: [...new Set(due.map(({ moment }) => moment))], sent: 0, repaid: 0 };
  for (const { programme, moment } of due) {
    const own = players.filter((player) => player.programme.id === programme.id);
    const sent = await inParallel(own, (player) => account(player, moment, yearEnd.signedIn));
    happened.sent += sent.filter(Boolean).length;
    happened.repaid += await repay(yearEnd, own, moment);
    await doAtDesk(yearEnd, programme, moment);
  }
  await system.drain();
  await readMails(yearEnd);
  const answered = await desk.work();
  await system.drain();
  return { ...happened, ...answered };
}

async function repay(
  { signedIn, controllers }: YearEnd,
  players: readonly AccountPlayer[],
  moment: YearEndMoment,
): Promise<number> {
  const paying = players.filter((player) => paysBackNow(player, moment));
  await inParallel(paying, (player) => payBack(player, signedIn, controllers[0] ?? ''));
  return paying.length;
}

/** What is done with the programme's report, if it is time for that. */
async function doAtDesk(yearEnd: YearEnd, { id }: Programme, moment: YearEndMoment): Promise<void> {
  const { system, desk, signedIn, coordinators, director, locked, reports } = yearEnd;
  const address = `${system.addresses.site}/programmes/${id}/report`;
  const coordinator = () => signedIn(coordinators[0] ?? '');
  if (moment === 'chased') await desk.chase(address);
  if (moment === 'lock') locked.set(id, await lockReport(await coordinator(), address));
  const version = locked.get(id);
  if (!version) return;
  if (moment === 'approve') await approveReport(director, version);
  if (moment === 'send') reports.set(id, await sendReport(await coordinator(), version));
}

async function readMails({ bag, byId, desk }: YearEnd): Promise<void> {
  const mails = await bag.bring();
  desk.lay(mails);
  for (const mail of [...mails.values()].flat()) layBefore(byId, mail);
}

const ofActivity = /\/applications\/([^/]+)\/(follow-up|repayment)$/;

/** Each mail about the year end lies with the activity that it leads to. */
function layBefore(byId: ReadonlyMap<string, AccountPlayer>, mail: ReceivedMail): void {
  const [, id = '', matter] = ofActivity.exec(mail.link) ?? [];
  const mails = byId.get(id)?.mails;
  if (matter === 'follow-up') mails?.account.push(mail);
  if (matter === 'repayment') mails?.repayment.push(mail);
}
