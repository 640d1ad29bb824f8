import { beforeAll, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import {
  acceptOf,
  anAccount,
  type FollowUpStage,
  pathsOf,
  returnOf,
  startFollowUpStage,
  yearProgramme,
} from './follow-up-stage.ts';
import { locationOf, typedIn } from './own-cases.ts';
import { kr } from './payout-stage.ts';
import { coordinator, faultsOf, said } from './web-support.ts';

let stage: FollowUpStage;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? '';
const less = anAccount({ 'cost-staff': '200 000', deviationComment: 'Tjänsten var vakant.' });

beforeAll(async () => {
  stage = await startFollowUpStage();
  for (const name of ['accepted', 'returned', 'faulty', 'changed', 'both', 'own', 'changing', 'moved'])
    ids[name] = await stage.granted(`Aktivitet ${name}`);
  const by = stage.as.contact;
  for (const name of ['overpaid', 'guarded']) ids[name] = await stage.granted(name, { by, amount: 200_000 });
  await stage.paidOut(idOf('overpaid'));
  await stage.paidOut(idOf('guarded'));
  await stage.opened();
  return stage.stop;
}, 90_000);

const standingOf = async (name: string) => (await stage.fileOf(idOf(name))).followUps.at(-1);
const ledgerOf = async (name: string) =>
  (await stage.system.store.programmes.ledger(yearProgramme.id, 'stimulus'))
    .filter(({ applicationId, basis }) => applicationId === idOf(name) && basis.kind === 'follow-up')
    .map(({ type, amount }) => `${type} ${amount}`)
    .toSorted();

test('a coordinator finds the account on the start page, reads what accepting does, and closes the activity with one click', async () => {
  const typed = typedIn(await stage.open(idOf('accepted')), less);
  const id = await stage.sent(idOf('accepted'), less);
  const { review, page, account } = pathsOf(id);
  expect(
    (await stage.as.coordinator.get('/')).document.querySelector(`#main a[href="${review}"]`),
  ).not.toBeNull();
  const read = await stage.as.coordinator.get(review);
  expect(said(read)).toContain(`Använt${kr(200_000)}`);
  expect(said(read)).toContain(`Går tillbaka${kr(50_000)}`);
  expect(said(read)).toContain('Släpps till ”Stimulansmedel”');
  expect(read.document.querySelectorAll('.bl-pairs__item')).toHaveLength(1);

  const answer = await stage.as.coordinator.post(review, acceptOf());
  expect([answer.status, locationOf(answer)]).toEqual([303, `${review}?done=1`]);
  await stage.system.drain();
  expect(said(await stage.as.coordinator.get(locationOf(answer)))).toContain('aktiviteten avslutad');
  expect(await ledgerOf('accepted')).toEqual(['release 50000', 'use 200000']);
  expect((await stage.as.coordinator.post(review, acceptOf())).status).toBe(303);
  expect(await ledgerOf('accepted')).toHaveLength(2);
  expect(said(await stage.as.orto.get(page))).toContain('Godkänd');
  const closed = said(await stage.as.orto.get(account));
  expect(closed).toContain('aktiviteten är avslutad. Den går inte längre att ändra.');
  expect(closed).not.toContain('Inget har sparats');
  const late = await stage.as.orto.post(`${account}/check`, typed);
  expect([late.status, said(late)]).toEqual([409, expect.stringContaining('Inget har sparats')]);
});

test('what is returned opens again with the old answers and the reason, and its differences are shown to the reviewer', async () => {
  const id = await stage.sent(idOf('returned'), less);
  const { review, account } = pathsOf(id);
  expect(
    (await stage.as.coordinator.get(review)).document.querySelector('#until')?.getAttribute('value'),
  ).toBe('2020-01-21');
  expect((await stage.as.coordinator.post(review, returnOf())).status).toBe(303);
  await stage.system.drain();
  expect((await stage.fileOf(id)).application.followUp).toMatchObject({
    status: 'returned',
    dueOn: '2020-02-10',
  });
  const form = await stage.open(id);
  expect(said(form)).toContain('Beskriv effekten tydligare.');
  expect(said(form)).toContain('Skicka in igen senast den 10 februari 2020');
  expect(form.document.querySelector('#cost-staff')?.getAttribute('value')?.replace(/\s/g, ' ')).toBe(
    '200 000',
  );

  await stage.sent(id, { 'effect-1': 'Nittio av hundra fick behandling i tid.' });
  const read = await stage.as.coordinator.get(review);
  const changes = read.document.querySelector('.bl-differences')?.textContent ?? '';
  expect(changes).toContain('Nittio av hundra');
  expect(changes).toContain('Fler har fått behandling');
  expect((await stage.as.orto.get(review)).headers.get('Location')).toBe(account);
});

test('a return without a reason, or with a day that is none, is named by its field and keeps what was typed', async () => {
  const id = await stage.sent(idOf('faulty'));
  const wrong: [Values, string[]][] = [
    [{ reason: '' }, ['reason']],
    [{ reason: 'x'.repeat(2001) }, ['reason']],
    [{ until: '' }, ['until']],
    [{ until: '2020-02-30' }, ['until']],
    [{ until: '2020-01-07' }, ['until']],
    [{ until: '2020-04-07' }, ['until']],
  ];
  await stage.expectNothingWritten(async () => {
    for (const [values, fields] of wrong) {
      const typed = returnOf(1, values);
      const answer = await stage.as.coordinator.post(pathsOf(id).review, typed);
      expect([values, answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([
        values,
        422,
        fields,
      ]);
      expect(answer.document.querySelector('#until')?.getAttribute('value') ?? '').toBe(typed.until);
    }
  });
});

test('SECURITY-22: fields that do not belong to a review are refused, and nothing is written', async () => {
  const { review } = pathsOf(idOf('faulty'));
  const wrong: Values[] = [
    { ...acceptOf(), released: '1' },
    { ...acceptOf(), reason: 'x' },
    { ...returnOf(), status: 'accepted' },
    { ...acceptOf(), revision: '1e0' },
    { ...acceptOf(), revision: ['1', '1'] },
    { ...acceptOf(), seen: '200000--50000-0' },
    { outcome: 'accepted', revision: '1' },
    { outcome: 'closed', revision: '1' },
  ];
  await stage.expectNothingWritten(async () => {
    for (const values of wrong)
      expect([values, (await stage.as.coordinator.post(review, values)).status]).toEqual([values, 400]);
  });
});

test('SECURITY-15: whoever answers an account that has been replaced is told 409 with what differs', async () => {
  const id = await stage.sent(idOf('changed'), less);
  const { review } = pathsOf(id);
  await stage.as.secondCoordinator.post(review, returnOf());
  await stage.system.drain();
  await stage.sent(id, { measures: 'Skrivet på nytt.' });
  await stage.expectNothingWritten(async () => {
    const late = await stage.as.coordinator.post(review, acceptOf(1));
    expect(late.status).toBe(409);
    expect(late.document.querySelector('.ds-alert .bl-differences')?.textContent).toContain(
      'Skrivet på nytt.',
    );
    const reasoned = await stage.as.coordinator.post(review, returnOf(1, { reason: 'Min text finns kvar.' }));
    expect([reasoned.status, reasoned.text]).toEqual([409, expect.stringContaining('Min text finns kvar.')]);
  });
});

test('SECURITY-15: whoever accepts sums that have moved is told 409 with what they were and are, and nothing is written', async () => {
  const { review } = pathsOf(await stage.sent(idOf('moved'), less));
  await stage.expectNothingWritten(async () => {
    const answer = await stage.as.coordinator.post(review, acceptOf(1, '190000-60000-0'));
    expect(answer.status).toBe(409);
    const alert = answer.document.querySelector('.ds-alert')?.textContent ?? '';
    for (const amount of [190_000, 60_000, 200_000, 50_000])
      expect(said(answer)).toContain(kr(amount).trim());
    expect(alert).toContain('Läs den igen');
  });
  const seen = (await stage.as.coordinator.get(review)).document.querySelector('[name="seen"]');
  expect(seen?.getAttribute('value')).toBe('200000-50000-0');
});

test('SECURITY-08: of two coordinators who accept and return at the same moment one wins, and the other is told', async () => {
  const { review } = pathsOf(await stage.sent(idOf('both'), less));
  const answers = await Promise.all([
    stage.as.coordinator.post(review, acceptOf()),
    stage.as.secondCoordinator.post(review, returnOf()),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  const standing = await standingOf('both');
  expect([standing?.accepted !== undefined, standing?.returned !== undefined].filter(Boolean)).toHaveLength(
    1,
  );
});

test('SECURITY-10: nobody reviews what their own unit has sent in, and only coordinators review', async () => {
  const id = await stage.sent(idOf('own'));
  const { review } = pathsOf(id);
  await stage.expectNothingWritten(async () => {
    const read = await stage.as.partial.get(review);
    expect([read.status, read.document.querySelector('#accept-form')]).toEqual([200, null]);
    expect((await stage.as.partial.post(review, acceptOf())).status).toBe(403);
    for (const browser of [stage.as.controller, stage.as.auditor, stage.as.orto])
      expect((await browser.post(review, acceptOf())).status).toBe(403);
    expect((await stage.as.auditor.get(review)).document.querySelector('#accept-form')).toBeNull();
    for (const browser of [stage.as.kirurgi, stage.as.otherContact]) {
      expect((await browser.get(review)).status).toBe(404);
      expect((await browser.post(review, acceptOf())).status).toBe(404);
    }
    expect((await stage.as.coordinator.get(pathsOf(idOf('changing')).review)).status).toBe(404);
  });
});

test('while a change is under way the account can be returned and not accepted, and the page says why', async () => {
  const id = await stage.sent(idOf('changing'));
  const { application } = await stage.fileOf(id);
  await stage.system.web.requestChange({
    person: (await stage.system.store.directory.find(application.applicant.email)) ?? coordinator,
    applicationId: id,
    seenVersion: application.version,
    content: { ...application.content, activity: 'Med nytt namn' },
    reason: 'Nytt namn.',
  });
  await stage.system.drain();
  const read = await stage.as.coordinator.get(pathsOf(id).review);
  expect(said(read)).toContain('En ändring av aktiviteten väntar på beslut');
  expect([read.document.querySelector('#accept-form'), read.document.querySelector('#return-form')]).toEqual([
    null,
    expect.anything(),
  ]);
  expect((await stage.as.coordinator.post(pathsOf(id).review, acceptOf())).status).toBe(409);
});

test('a provider that was paid more than it used is asked for it back, with both diary numbers, until a controller notes that it has come', async () => {
  const answers = anAccount({ 'cost-staff': '50 000', deviationComment: 'Färre besök.' });
  const id = await stage.sent(idOf('overpaid'), answers, stage.as.contact);
  const { review, repayment, page } = pathsOf(id);
  expect((await stage.as.contact.get(repayment)).status).toBe(404);
  expect(said(await stage.as.coordinator.get(review))).toContain(`Återkrävs${kr(30_000)}`);
  await stage.as.coordinator.post(review, acceptOf(1, '50000-120000-30000'));
  await stage.system.drain();
  const closing = ['release 120000', 'use 50000'];
  expect(await ledgerOf('overpaid')).toEqual(closing);
  const statement = said(await stage.as.contact.get(repayment));
  for (const text of [kr(30_000), 'RS/103/2019', 'S2019/00123', '6 februari 2020', 'Inte betalt'])
    expect(statement).toContain(text);
  expect(
    (await stage.as.controller.get('/')).document.querySelector(`#main a[href="${repayment}"]`),
  ).not.toBeNull();
  expect((await stage.as.contact.get(repayment)).document.querySelector('#on')).toBeNull();

  await stage.expectNothingWritten(async () => {
    for (const on of ['', 'i går', '2019-12-31', '2020-01-08']) {
      const answer = await stage.as.controller.post(repayment, { on });
      expect([on, answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([on, 422, ['on']]);
    }
    expect((await stage.as.controller.post(repayment, { on: '2020-01-07', amount: '1' })).status).toBe(400);
    expect((await stage.as.coordinator.post(repayment, { on: '2020-01-07' })).status).toBe(403);
    expect((await stage.as.contact.post(repayment, { on: '2020-01-07' })).status).toBe(403);
  });
  expect((await stage.as.controller.post(repayment, { on: '2020-01-07' })).status).toBe(303);
  await stage.system.drain();
  expect(await ledgerOf('overpaid')).toEqual([...closing, 'recover 30000', 'release 30000'].toSorted());
  expect(said(await stage.as.contact.get(page))).toContain('Pengarna kom den 7 januari 2020');
  expect(
    (await stage.as.controller.get('/')).document.querySelector(`#main a[href="${repayment}"]`),
  ).toBeNull();
});

test('SECURITY-21: what is asked back is seen by its own provider and those who read everything', async () => {
  const answers = anAccount({ 'cost-staff': '50 000', deviationComment: 'Färre besök.' });
  const id = await stage.sent(idOf('guarded'), answers, stage.as.contact);
  await stage.as.coordinator.post(pathsOf(id).review, acceptOf(1, '50000-120000-30000'));
  await stage.system.drain();
  const { repayment } = pathsOf(id);
  for (const browser of [stage.as.contact, stage.as.controller, stage.as.auditor, stage.as.coordinator])
    expect((await browser.get(repayment)).status).toBe(200);
  for (const browser of [stage.as.otherContact, stage.as.orto]) {
    expect((await browser.get(repayment)).status).toBe(404);
    expect((await browser.post(repayment, { on: '2020-01-07' })).status).toBe(404);
  }
});
