import { beforeAll, expect, test } from 'vitest';
import { quarterQuestion } from '../../shared/domain/case-file.ts';
import type { Person } from '../../shared/domain/person.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import {
  attestPathOf,
  contact,
  controller,
  otherContact,
  type PayoutStage,
  secondController,
  startPayoutStage,
} from './payout-stage.ts';
import { type Answer, cookiesOf, coordinator, director, said } from './web-support.ts';

let stage: PayoutStage;

beforeAll(async () => {
  stage = await startPayoutStage();
  return stage.stop;
}, 60_000);

/** Follows a link of a mail as a browser does: the second request brings what the first one left. */
async function follow(link: string, person: Person): Promise<{ path: string; answer: Answer }> {
  const session = await stage.openSession(person);
  const first = await stage.browser(session).get(link);
  const path = first.headers.get('Location') ?? '';
  const Cookie = `__Host-session=${session}; __Host-came-by=${cookiesOf(first)['__Host-came-by']?.value}`;
  return { path, answer: await stage.browser().get(path, { Cookie }) };
}

const attestQuestion = async (id: string) => {
  const question = quarterQuestion(await stage.fileOf(id), 'attest', '2019Q1');
  if (!question) throw new Error(`nobody is asked about ${id}`);
  return question;
};

test('SECURITY-16: the link of an attest leads to a page without the token, and changes nothing', async () => {
  const id = await stage.asked('Leder rätt');
  const link = await stage.attestLink(id);
  await stage.expectNothingWritten(async () => {
    const { path, answer } = await follow(link, controller);
    expect(path).toBe(attestPathOf(id));
    expect(answer.status).toBe(200);
  });
});

test('SECURITY-09: a forwarded link: whoever reads everything learns who has the question, and its owner is told', async () => {
  const id = await stage.asked('Vidareskickad attest');
  const { answer } = await follow(await stage.attestLink(id), secondController);
  expect(answer.status).toBe(403);
  expect(said(answer)).toContain('Frågan ligger nu hos Controller Ett sedan');
  expect(said(answer)).toContain('det är den som vanligen attesterar');
  expect(said(answer)).toContain('Den som har frågan får veta att du har öppnat den.');
  await stage.system.drain();
  const mail = (await stage.mailsOf(id)).find(({ subject }) => subject.includes('Någon annan öppnade'));
  expect([mail?.to, mail?.text.includes('Controller Två öppnade din länk')]).toEqual([
    [controller.email],
    true,
  ]);
  expect(mail?.text).toContain(attestPathOf(id));
});

test('SECURITY-09: a provider who gets hold of the link of its own request learns nothing but that it was not theirs', async () => {
  const id = await stage.asked('Egen länk');
  for (const person of [contact, otherContact]) {
    const { answer } = await follow(await stage.attestLink(id), person);
    expect(answer.status).toBe(403);
    expect(said(answer)).not.toContain('Controller Ett');
  }
});

test('SECURITY-13: the link of an attest opens no other question of the application', async () => {
  const id = await stage.asked('Fel fråga');
  const session = await stage.openSession(director);
  const first = await stage.browser(session).get(await stage.attestLink(id));
  const Cookie = `__Host-session=${session}; __Host-came-by=${cookiesOf(first)['__Host-came-by']?.value}`;
  await stage.expectNothingWritten(async () => {
    const answer = await stage.browser().get(`/applications/${id}/decide`, { Cookie });
    expect(answer.headers.get('Location')).toBe(`/applications/${id}`);
  });
});

test('SECURITY-11: an expired link explains itself, and a new one goes to the registered address only', async () => {
  const id = await stage.asked('Utgången attest');
  const link = await stage.attestLink(id);
  const question = await attestQuestion(id);
  // The question is as if its link had been made long ago, and nobody had looked at it since.
  const { application } = await stage.fileOf(id);
  await stage.system.store.applications.commit({
    before: application,
    after: application,
    facts: [],
    changed: { before: question, after: { ...question, linkExpiresAt: stage.system.clock.now() } },
  });
  const { answer } = await follow(link, controller);
  expect(answer.status).toBe(410);
  expect(said(answer)).toContain('Länken har gått ut');
  expect(answer.document.querySelector('.ds-button')?.getAttribute('href')).toBe(attestPathOf(id));
  const before = (await stage.mailsOf(id)).length;
  const asked = await stage.as.controller.post(`/applications/${id}/link`, {
    sequence: String(question.sequence),
  });
  expect(asked.headers.get('Location')).toBe(`/applications/${id}/link`);
  await stage.system.drain();
  const mails = (await stage.mailsOf(id)).slice(before);
  expect(mails.map(({ to }) => to)).toEqual([[controller.email]]);
  const { answer: old } = await follow(link, controller);
  expect([old.status, said(old).includes('Det finns en nyare länk')]).toEqual([410, true]);
  expect((await follow(await stage.attestLink(id), controller)).answer.status).toBe(200);
});

test('a question that was answered says by whom and how', async () => {
  const id = await stage.asked('Redan attesterad');
  const link = await stage.attestLink(id);
  expect((await stage.answer(id)).status).toBe(303);
  await stage.system.drain();
  const { answer } = await follow(link, secondController);
  expect(answer.status).toBeLessThan(404);
  expect(said(answer)).toContain('Controller Ett');
});

test('whoever looks after the questions hands an attest over from the application’s page', async () => {
  const id = await stage.asked('Lämnas över');
  const looksAfter = await stage.browserOf(coordinator);
  const page = await looksAfter.get(`/applications/${id}`);
  const select = page.document.querySelector(`#to-${id}-2019Q1`);
  expect(select?.querySelectorAll('option').map((it) => it.getAttribute('value'))).toEqual([
    '',
    secondController.email,
  ]);
  const { sequence } = await attestQuestion(id);
  const fields = { applicationId: id, sequence: String(sequence), from: 'application' };
  const missing = await looksAfter.post('/stuck/questions/hand', { ...fields, to: '' });
  expect(missing.status).toBe(422);
  expect(missing.document.querySelector(`.ds-error-summary a[href="#to-${id}-2019Q1"]`)).not.toBeNull();
  const old = await stage.attestLink(id);
  await looksAfter.post('/stuck/questions/hand', { ...fields, to: secondController.email });
  await stage.system.drain();
  expect((await attestQuestion(id)).askedOf).toBe(secondController.email);
  const { answer } = await follow(old, controller);
  expect([answer.status, said(answer).includes('frågan har lämnats över för hand')]).toEqual([403, true]);
  const link = await stage.attestLink(id, '2019Q1', secondController.email);
  expect((await follow(link, secondController)).answer.status).toBe(200);
});

test('the history of an application tells of its payouts, and the trail has a step for each quarter', async () => {
  const id = await stage.asked('Hela vägen');
  await stage.answer(id);
  await stage.system.drain();
  const page = await stage.as.contact.get(`/applications/${id}`);
  const history = page.document.querySelector('.bl-history')?.textContent.replace(/\s+/g, ' ') ?? '';
  expect(history).toContain('Väntan på kvartalets äskande börjadeAvser kvartal 2 2019.');
  expect(history).toContain('Vårdgivaren fick veta att det gick att äskaAvser kvartal 1 2019.');
  expect(history).toMatch(
    /Kontakt, Exempelvården, Exempelvården AB Vårdgivaren äskade medelAvser kvartal 1 2019. 80 000 kr\./,
  );
  expect(history).toContain('Controller Ett Äskandet attesteradesAvser kvartal 1 2019. 80 000 kr.');
  expect(history).toContain('Mejl: äskandet är attesterat');
  const way = page.document.querySelector('#way')?.parentNode?.textContent.replace(/\s+/g, ' ') ?? said(page);
  expect(way).toContain('Kvartal 1: attesterad');
  expect(way).toContain('Kvartal 4');
  expect(page.text).toContain('Medlen betalas ut kvartal för kvartal');
});

test('an administrator starts a quarter’s waiting anew, once for each round', async () => {
  const id = await stage.asked('Startas om');
  const admin = await stage.browserOf(coordinator);
  const page = await admin.get(`/applications/${id}`);
  const forms = page.document.querySelectorAll(`form[action="/applications/${id}/restart"]`);
  const roundsOf = forms.map((form) => form.querySelector('[name=round]')?.getAttribute('value'));
  expect(roundsOf).toEqual(['2019Q1', '2019Q2']);
  for (let n = 0; n < 2; n += 1)
    expect(
      (await admin.post(`/applications/${id}/restart`, { phase: 'payouts', round: '2019Q1' })).status,
    ).toBe(303);
  await stage.system.drain();
  expect((await stage.fileOf(id)).application.rounds.payouts).toMatchObject({ '2019Q1': 2, '2019Q2': 1 });
  const mails = (await stage.fileOf(id)).mails.filter(({ kind }) => kind === 'attest-wanted');
  expect(mails).toHaveLength(1);
  expect((await stage.answer(id)).status).toBe(303);
  for (const wrong of [
    { phase: 'decision', round: '2019Q1-2' },
    { phase: 'payouts', round: '1' },
    { phase: 'payouts', round: '2019Q1-2', more: 'x' },
  ])
    expect((await admin.post(`/applications/${id}/restart`, wrong)).status).toBe(400);
});

test('SECURITY-32: a mail of the payouts phase that did not arrive stands among what is stuck, and is sent again in its quarter’s round', async () => {
  const id = await stage.granted('Studsar');
  stage.system.mailbox.bounce(contact.email, 'bounce');
  await stage.ask(id);
  await stage.answer(id);
  await stage.system.drain();
  stage.system.mailbox.bounce(contact.email, undefined);
  const looksAfter = await stage.browserOf(coordinator);
  const page = await looksAfter.get('/stuck');
  const form = page.document
    .querySelectorAll('form[action="/stuck/mails/again"]')
    .find((it) => it.querySelector(`[value="${id}"]`) && it.querySelector('[value^="payout-attested"]'));
  const hidden = Object.fromEntries(
    form
      ?.querySelectorAll('input')
      .map((it) => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']) ?? [],
  );
  expect(hidden).toMatchObject({ applicationId: id, phase: 'payouts', round: '2019Q1' });
  const again = await looksAfter.post('/stuck/mails/again', hidden);
  expect(again.headers.get('Location')).toBe('/stuck?done=resent');
  await stage.system.drain();
  const mail = (await stage.fileOf(id)).mails.find(({ kind }) => kind === 'payout-attested');
  expect(mail).toMatchObject({ resends: 1 });
  expect(mail?.deliveredAt).toBeDefined();
});

test('an attest that is late stands among what is stuck, with those who may have it instead', async () => {
  const id = await stage.asked('Försenad attest');
  const question = await attestQuestion(id);
  await stage.system.moveClock(addDays(question.escalateAt ?? question.askedAt, 1));
  await stage.system.drain();
  const looksAfter = await stage.browserOf(coordinator);
  const page = await looksAfter.get('/stuck');
  const card = page.document.querySelector(`#question-${id}-2019Q1`);
  const text = (card?.closest('.bl-card')?.textContent ?? '').replace(/\s+/g, ' ');
  expect(text).toContain('attest av 80 000 kr för kvartal 1 2019');
  expect(text).toContain('Frågan skulle ha varit besvarad');
  expect(page.document.querySelectorAll(`#to-${id}-2019Q1 option`).length).toBeGreaterThan(1);
});
