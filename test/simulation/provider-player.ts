import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { expectSums, openRequest, sendRequest, type Wish } from './ask-for-payout.ts';
import { referencePrefix } from './controllers-desk.ts';
import type { Act, Moment } from './habits.ts';
import type { Provider } from './invent-providers.ts';
import type { ReceivedMail, SignedInPerson } from './people.ts';
import type { Page } from './visitor.ts';

/** What a provider has lived through so far: `refused` is what the pages said, `taken` the requests that they took. */
export type Player = {
  provider: Provider;
  person: SignedInPerson;
  applicationId: string;
  mails: ReceivedMail[];
  taken: Quarter[];
  refused: { quarter: Quarter; said: string }[];
  /** Forms that are open, and not sent in yet. */
  open: Map<Quarter, Page>;
};

export const newPlayer = (provider: Provider, person: SignedInPerson, applicationId: string): Player => ({
  provider,
  person,
  applicationId,
  mails: [],
  taken: [],
  refused: [],
  open: new Map(),
});

/** What the provider does in a quarter at a moment, if anything. */
export const actAt = ({ provider: { habit } }: Player, quarter: Quarter, moment: Moment): Act | undefined =>
  habit.quarters[Number(quarter.at(-1)) - 1]?.acts[moment];

/** @throws Error when a mail that it needs has not come, or a page answers otherwise than it should */
export async function play(player: Player, quarter: Quarter, moment: Moment): Promise<void> {
  const act = actAt(player, quarter, moment);
  const wish = wishFor(player, quarter);
  if (act === 'ask') await ask(player, wish, moment === 'reminded' ? 2 : 1);
  if (act === 'ask-unspecified') await ask(player, { ...wish, reference: undefined });
  if (act === 'ask-too-much' || act === 'ask-too-much-first') await askTooMuch(player, wish);
  if (act === 'ask-too-much-first') await ask(player, wish);
  if (act === 'open-form')
    player.open.set(quarter, await openRequest(player.person.visitor, linkTo(player, quarter)));
  if (act === 'send-form') await sendOpenForm(player, wish);
}

function wishFor({ provider: { award, habit } }: Player, quarter: Quarter): Wish {
  const number = Number(quarter.at(-1));
  const twelfths = habit.quarters[number - 1]?.twelfths ?? 0;
  const amount = Math.floor((award * twelfths) / 12);
  return { quarter, amount, reference: `${referencePrefix}${quarter}` };
}

/** Whoever mends, or is late, has had a second mail about the quarter by then. */
async function ask(player: Player, wish: Wish, mails = 1): Promise<void> {
  const form = await openRequest(player.person.visitor, linkTo(player, wish.quarter, mails));
  const refusal = await sendRequest(player.person.visitor, form, wish);
  if (refusal !== undefined)
    throw new Error(`${player.provider.unit.id} should get ${wish.amount}: ${refusal}`);
  player.taken.push(wish.quarter);
}

/** One krona more than was ever awarded. */
async function askTooMuch(player: Player, { quarter, reference }: Wish): Promise<void> {
  const { award } = player.provider;
  const form = await openRequest(player.person.visitor, linkTo(player, quarter));
  const said = await sendRequest(player.person.visitor, form, { quarter, amount: award + 1, reference });
  expectSums(said, [award + 1, award]);
  player.refused.push({ quarter, said: said ?? '' });
}

/** It was opened in time. */
async function sendOpenForm(player: Player, wish: Wish): Promise<void> {
  const form = player.open.get(wish.quarter);
  const said = form && (await sendRequest(player.person.visitor, form, wish));
  if (said === undefined)
    throw new Error(`${player.provider.unit.id} should be too late for ${wish.quarter}`);
  player.refused.push({ quarter: wish.quarter, said });
}

/** Where the latest mail about the quarter leads. @throws Error when fewer than so many have come */
function linkTo({ provider, mails }: Player, quarter: Quarter, atLeast = 1): string {
  const links = mails.map(({ link }) => link).filter((link) => link.endsWith(`/payouts/${quarter}/request`));
  const latest = links.at(-1);
  if (latest === undefined || links.length < atLeast)
    throw new Error(`${provider.unit.id} has had ${links.length} mails about ${quarter}`);
  return latest;
}
