import { parse } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { type Event, UpcomingSchema } from '../../infra/local/clock/upcoming.ts';
import { type PayoutStage, startPayoutStage } from './payout-stage.ts';

let stage: PayoutStage;
let clock: string;

beforeAll(async () => {
  stage = await startPayoutStage();
  clock = stage.system.addresses.clock;
  return stage.stop;
}, 60_000);

/** What comes next, with the day in UTC. */
async function next(): Promise<(Pick<Event, 'kind' | 'quarter' | 'name'> & { day: string })[]> {
  const answer = (await (await fetch(`${clock}/clock`)).json()) as { upcoming: unknown };
  return UpcomingSchema.parse(answer.upcoming).moments.flatMap(({ at, events }) =>
    events
      // The year end has a watch of its own.
      .filter(({ kind }) => kind !== 'programmeDates')
      .map(({ kind, quarter, name }) => ({ day: at.slice(0, 10), kind, quarter, name })),
  );
}

const page = async (): Promise<string> =>
  parse(await (await fetch(clock)).text()).textContent.replace(/\s+/g, ' ');

const moveToNext = async () => {
  const [first] = await next();
  if (!first) throw new Error('nothing comes next');
  await fetch(`${clock}/move`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: clock },
    body: new URLSearchParams({ to: 'next' }),
  });
  // The story of the move is told until the clock has arrived.
  await (await fetch(`${clock}/moving`)).text();
  await stage.system.drain();
};

test('the clock page says what comes next of a quarter: a reminder, the last day, the next window, an attest', async () => {
  const id = await stage.granted('Ett helt år');
  const name = 'Kontakt, Exempelvården';
  expect(await next()).toEqual([{ day: '2019-04-09', kind: 'remindRequest', quarter: '2019Q1', name }]);
  expect(await page()).toContain(`Påminnelse till ${name} om att äska för kvartal 1 2019`);
  await moveToNext();
  expect(await next()).toEqual([{ day: '2019-04-15', kind: 'quarterLapses', quarter: '2019Q1', name }]);
  await moveToNext();
  expect((await stage.fileOf(id)).payouts.map(({ status }) => status)).toEqual(['lapsed']);
  expect(await next()).toEqual([
    { day: '2019-05-31', kind: 'windowOpens', quarter: '2019Q2', name: undefined },
  ]);
  expect(await page()).toContain('Det går att äska för kvartal 2 2019');
  await moveToNext();
  await stage.ask(id, undefined, '2019Q2');
  const waiting = await next();
  expect(waiting).toContainEqual({
    day: '2019-06-07',
    kind: 'remindAttest',
    quarter: '2019Q2',
    name: 'Controller Ett',
  });
  expect(waiting).toContainEqual({
    day: '2019-08-31',
    kind: 'windowOpens',
    quarter: '2019Q3',
    name: undefined,
  });
}, 60_000);
