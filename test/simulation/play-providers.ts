import type { LocalSystem } from '../../infra/local/system.ts';
import { quartersOf } from '../../shared/domain/payout-window.ts';
import { payoutWindow } from '../../shared/domain/programme.ts';
import { addDaysToDate, atHour, localDateOf, type Quarter } from '../../shared/domain/stockholm-time.ts';
import { type ControllersDesk, createControllersDesk } from './controllers-desk.ts';
import { type Moment, moments } from './habits.ts';
import { inParallel } from './in-parallel.ts';
import type { Invented } from './invent-providers.ts';
import { createMailBag, type MailBag } from './mail-bag.ts';
import { type ReceivedMail, signIn } from './people.ts';
import { apply, approve, type Stage } from './play-row.ts';
import { actAt, newPlayer, type Player, play } from './provider-player.ts';

/** What happened at one moment of the year. Counts are of persons' acts. */
export type Happened = {
  quarter: Quarter;
  moment: Moment;
  taken: number;
  refused: number;
  attested: number;
  returned: number;
};

type Year = {
  system: LocalSystem;
  invented: Invented;
  players: Player[];
  desk: ControllersDesk;
  bag: MailBag;
};

/**
 * The invented providers apply, the director approves, and they live through the year's quarters: over HTTP and from the
 * mailbox alone. Everybody's acts of a moment are done at that moment, to which the clock is moved. It ends on 1 January.
 */
export async function playProviders(
  system: LocalSystem,
  stage: Stage,
  invented: Invented,
  onMoment: (happened: Happened) => void = () => undefined,
): Promise<Player[]> {
  const { site, ses } = system.addresses;
  const bag = createMailBag(ses, system.clock.now());
  await bag.bring();
  const players = await startOut({
    system,
    stage: { ...stage, programme: invented.programme },
    invented,
    bag,
  });
  const desk = createControllersDesk(
    site,
    invented.controllers.map(({ email }) => email),
  );
  const year = { system, invented, players, desk, bag };
  for (const { quarter, moment, at } of calendar(year)) {
    await system.moveClock(at);
    onMoment({ quarter, moment, ...(await playMoment(year, quarter, moment)) });
  }
  await system.drain();
  await readMails(year);
  return players;
}

type Start = Pick<Year, 'system' | 'invented' | 'bag'> & { stage: Stage };

/** Everybody applies; then the director approves each, by the link of its mail. */
async function startOut({ system, stage, invented, bag }: Start): Promise<Player[]> {
  const players = await inParallel(invented.providers, async (provider) => {
    const person = await signIn(stage.site, provider.contact.email);
    return newPlayer(provider, person, await apply(stage, person, provider.content));
  });
  await system.drain();
  const mails = await bag.bring();
  deliver(mails, players);
  for (const { link } of mails.get(stage.director.email) ?? []) {
    const { outcome, refusal } = await approve(stage.director, link);
    if (outcome !== 'approved')
      throw new Error(`a provider's activity is not approved: ${refusal ?? outcome}`);
  }
  return players;
}

/** The moments of the year at which somebody does something, and its last. */
function* calendar({ system, invented: { programme }, players }: Year) {
  const now = system.clock.now();
  const left = quartersOf(programme.year).filter(
    (quarter) => payoutWindow(programme, quarter).closesAt > now,
  );
  for (const quarter of left) {
    for (const moment of moments) {
      const isNeeded =
        players.some((player) => actAt(player, quarter, moment)) ||
        (moment === 'closed' &&
          (quarter === left.at(-1) || players.some((it) => actAt(it, quarter, 'last-day'))));
      const { opensOn, remindAt, lastDay } = payoutWindow(programme, quarter);
      const at = {
        opening: atHour(opensOn, 9),
        reminded: atHour(localDateOf(remindAt), 10),
        'last-day': atHour(lastDay, 15),
        closed: atHour(addDaysToDate(lastDay, 1), 9),
        afterwards: atHour(addDaysToDate(lastDay, 8), 9),
      }[moment];
      if (isNeeded) yield { quarter, moment, at };
    }
  }
}

/**
 * The providers do theirs, and the controllers answer; what comes on the last day they answer the morning after. The clock has
 * just been moved, and so nothing is under way; what the answers lead to is read when it is moved again.
 */
async function playMoment(year: Year, quarter: Quarter, moment: Moment) {
  const { system, players, desk } = year;
  await readMails(year);
  const before = sumsOf(players);
  const acting = players.filter((player) => actAt(player, quarter, moment));
  await inParallel(acting, (player) => play(player, quarter, moment));
  await system.drain();
  await readMails(year);
  const answered = moment === 'last-day' ? { attested: 0, returned: 0 } : await desk.work();
  const after = sumsOf(players);
  return { taken: after.taken - before.taken, refused: after.refused - before.refused, ...answered };
}

async function readMails({ players, desk, bag }: Year): Promise<void> {
  const mails = await bag.bring();
  deliver(mails, players);
  desk.lay(mails);
}

function deliver(mails: ReadonlyMap<string, ReceivedMail[]>, players: readonly Player[]): void {
  for (const player of players) player.mails.push(...(mails.get(player.person.email) ?? []));
}

const sumsOf = (players: readonly Player[]) => ({
  taken: players.reduce((sum, { taken }) => sum + taken.length, 0),
  refused: players.reduce((sum, { refused }) => sum + refused.length, 0),
});
