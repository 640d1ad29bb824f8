import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clockCommand } from '../../infra/commands/clock-command.ts';
import { addDaysToDate, formatDateTime, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { director } from '../workflow/acts.ts';
import { startWholeStage, type WholeStage } from '../workflow/whole-stage.ts';

let stage: WholeStage;
let address: string;

beforeAll(async () => {
  stage = await startWholeStage();
  address = stage.addresses.clock;
});
afterAll(() => stage?.stop());

/** Each test begins with one question that waits. */
beforeEach(async () => {
  await stage.submit();
  await stage.drain();
});

const run = async (...words: string[]) => {
  const said: string[] = [];
  const code = await clockCommand(words, {
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    address: () => address,
  });
  return { code, text: said.join('\n') };
};

test('it shows the clock and what comes next with the words of the page', async () => {
  const words = parse(await (await fetch(address)).text()).querySelector('.local-moment li')?.text;

  const { code, text } = await run();

  expect(code).toBe(0);
  expect(text).toContain(`Klockan är ${formatDateTime(stage.clock.now(), 'sv')}.`);
  expect(text).toContain(`Påminnelse till ${director.name}`);
  expect(words).toContain(`Påminnelse till ${director.name}`);
});

test.each(['next', '+7d', '+2w', '+1m'])('%s moves the clock and tells of the way', async (word) => {
  const before = stage.clock.now();

  const { code, text } = await run(word);

  expect(code).toBe(0);
  expect(text).toMatch(/Klockan är .*\. Händelser på vägen: [1-9]\d*\. Brev: [1-9]\d*\.$/);
  expect(stage.clock.now() > before).toBe(true);
});

test('a day goes to nine, or to the time given, and a moment in UTC to just that', async () => {
  const day = addDaysToDate(localDateOf(stage.clock.now()), 1);

  expect((await run(day)).text).toMatch(/kl\. 09\.00\. /);
  expect((await run(day, '14.30')).text).toMatch(/kl\. 14\.30\. /);
  expect((await run(`${addDaysToDate(day, 1)}T12:00:00Z`)).code).toBe(0);
  expect(stage.clock.now()).toContain('T12:00');
});

test.each([
  ['igår', 'går inte att förstå'],
  ['+7', 'går inte att förstå'],
  ['2019-02-30', 'finns inte i kalendern'],
  ['2001-01-01', 'Klockan går bara framåt'],
  ['2199-01-01', 'för långt fram'],
])('%s is refused with why', async (word, why) => {
  const { code, text } = await run(word);

  expect(code).toBe(1);
  expect(text).toContain(why);
});

test('help says how, and a system that does not run is said to be so', async () => {
  const nowhere = {
    say: () => undefined,
    complain: (line: string) => said.push(line),
    address: () => undefined,
  };
  const said: string[] = [];

  expect((await run('help')).text).toContain('npm run clock -- next');
  expect(await clockCommand([], nowhere)).toBe(1);
  expect(await clockCommand([], { ...nowhere, address: () => 'http://localhost:1' })).toBe(1);
  expect(said).toEqual(Array(2).fill(expect.stringContaining('Systemet svarar inte.')));
});
