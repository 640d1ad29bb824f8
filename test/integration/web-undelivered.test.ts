import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { aDirector } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  type Answer,
  coordinator,
  director,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

const substitute = aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'] });
const third = aDirector({
  email: 'tredje@example.org',
  name: 'Tredje',
  roles: ['substitute'],
  delegations: [{ id: 'd3', point: '4.1.2', limit: 300_000, from: '2018-01-01' }],
});

let stage: WebStage;
let bounced: string;
beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(substitute);
  stage.system.mailbox.bounce(director.email, 'bounce');
  bounced = await stage.apply({ activity: 'Studsande' });
  stage.system.mailbox.bounce(director.email, undefined);
}, 60_000);
afterAll(() => stage?.stop());

const looks = async (person = coordinator) => stage.browser(await stage.openSession(person));
const stuck = async (query = ''): Promise<Answer> => (await looks()).get(`/stuck${query}`);

async function file(id: string): Promise<CaseFile> {
  const found = await stage.system.store.applications.caseFile(id);
  if (!found) throw new Error(`there is no application ${id}`);
  return found;
}

const question = async (id: string) => (await file(id)).questions.at(-1);

/** The hidden fields of the form with this action whose hidden fields name the application. */
function hiddenOf({ document }: Answer, action: string, id: string): Values {
  const forms = document.querySelectorAll(`form[action="${action}"]`);
  const found = forms.find((form) => form.querySelector(`input[value="${id}"]`));
  if (!found) throw new Error(`no form ${action} for ${id}`);
  const inputs = found.querySelectorAll('input[type=hidden]');
  return Object.fromEntries(
    inputs.map((it) => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']),
  );
}

describe('A mail that did not arrive', () => {
  test('SECURITY-32: stands on the application’s page as not delivered, and the others as delivered', async () => {
    const page = await (await looks(orto)).get(`/applications/${bounced}`);
    const history = said({ document: parse(page.document.querySelector('.bl-history')?.toString() ?? '') });
    expect(history).toMatch(/Kom inte fram \(adressen finns inte\), 14 januari 2019 kl\. 09\.00\./);
    expect(history).toMatch(/Levererat 14 januari 2019 kl\. 09\.00\./);
    expect(history).toContain('Mejl når inte den ordinarie');
  });

  test('SECURITY-32: stands on the stuck page with to whom, why, and what happens next', async () => {
    const answer = await stuck();
    const row = said({ document: parse(answer.document.querySelector('#mails-table')?.toString() ?? '') });
    expect(row).toContain('Studsande');
    expect(row).toContain(director.email);
    expect(row).toContain('Adressen finns inte.');
    expect(row).toContain('Adressen står också på mejltjänstens spärrlista.');
    expect(row).toContain('Frågan finns nu hos Ersättare. Skickar du igen ställs den på nytt till den som');
  });

  test('is sent again by a button, with a receipt, and a second click does nothing more', async () => {
    const mailId = 'decision-wanted-1-1';
    const hidden = hiddenOf(await stuck(), '/stuck/mails/again', bounced);
    expect(hidden).toMatchObject({ applicationId: bounced, mailId });
    const browser = await looks();

    const [first, second] = [
      await browser.post('/stuck/mails/again', hidden),
      await browser.post('/stuck/mails/again', hidden),
    ];
    await stage.system.drain();

    expect([first.status, first.headers.get('Location')]).toEqual([303, '/stuck?done=askedAgain']);
    expect(second.headers.get('Location')).toBe('/stuck?done=nothing');
    expect(said(await stuck('?done=askedAgain'))).toContain('ställs på nytt till den som ska ha den nu.');
    expect(await question(bounced)).toMatchObject({ askedOf: director.email, status: 'open' });
    expect(said(await stuck())).toContain('Alla mejl har kommit fram.');
  });

  test('of an applicant is sent again by the next round', async () => {
    stage.system.mailbox.bounce(orto.email, 'bounce');
    const id = await stage.apply({ activity: 'Kvittot kom bort' });
    stage.system.mailbox.bounce(orto.email, undefined);
    const answer = await stuck();
    expect(said(answer)).toContain('Ansökan går vidare, men mottagaren vet det inte.');

    const hidden = hiddenOf(answer, '/stuck/mails/again', id);
    const sent = await (await looks()).post('/stuck/mails/again', hidden);
    expect(sent.headers.get('Location')).toBe('/stuck?done=resent');
    expect(said(await stuck('?done=resent'))).toContain('Mejlet skickas igen inom en minut.');
    await stage.system.drain();

    const received = (await file(id)).mails.find((mail) => mail.id === 'received');
    expect(received).toMatchObject({ resends: 1, deliveredAt: expect.any(String) });
    const page = await (await looks(orto)).get(`/applications/${id}`);
    expect(said(page)).toContain('Skickat igen en gång.');
  });
});

describe('A question that has waited too long', () => {
  test('is handed to somebody by hand, and put back', async () => {
    const id = await stage.apply({ activity: 'Sen fråga' });
    await stage.system.moveClock('2019-02-20T08:00:00.000Z');
    await stage.system.store.directory.save(third);
    const answer = await stuck();
    const text = said(answer);
    expect(text).toContain('Sen fråga');
    expect(text).toMatch(/Frågan skulle ha varit besvarad \d+ \w+ 2019\. Påminnelserna fortsätter\./);
    const options = answer.document.querySelectorAll(`#to-${id} option`).map((it) => it.text.trim());
    expect(options).toContain('Tredje, ersättare, högst 300\u00a0000\u00a0kr');

    const hidden = hiddenOf(answer, '/stuck/questions/hand', id);
    const browser = await looks();
    const handed = await browser.post('/stuck/questions/hand', { ...hidden, to: third.email });
    await stage.system.drain();
    expect(handed.headers.get('Location')).toBe('/stuck?done=handed');
    expect(await question(id)).toMatchObject({ askedOf: third.email, why: 'chosen', chosen: third.email });
    const mail = (await stage.mailsOf(id)).findLast(({ to }) => to.includes(third.email));
    expect(mail?.text).toContain('/l/');

    const after = await stuck('?done=handed');
    expect(said(after)).toContain('Den gamla länken slutar att gälla.');
    const back = await browser.post('/stuck/questions/back', hiddenOf(after, '/stuck/questions/back', id));
    await stage.system.drain();
    expect(back.headers.get('Location')).toBe('/stuck?done=back');
    expect((await question(id))?.chosen).toBeUndefined();
    expect((await question(id))?.why).toBe('escalated');
  });

  test('asks whom, in words by the field, when nobody or somebody who may not is named', async () => {
    const id = await stage.apply({ activity: 'Till ingen' });
    await stage.system.moveClock('2019-03-25T08:00:00.000Z');
    const hidden = hiddenOf(await stuck(), '/stuck/questions/hand', id);
    const browser = await looks();
    for (const to of ['', orto.email]) {
      const answer = await browser.post('/stuck/questions/hand', { ...hidden, to });
      expect(answer.status).toBe(422);
      const message = 'Välj vem som ska få frågan: Till ingen.';
      expect(answer.document.querySelector(`.ds-error-summary a[href="#to-${id}"]`)?.text).toBe(message);
      expect(answer.document.querySelector(`#to-${id}-error`)?.text).toBe(message);
    }
  });

  test('that has been answered meanwhile is left alone', async () => {
    const hidden = { applicationId: bounced, sequence: '7', to: substitute.email };
    const answer = await (await looks()).post('/stuck/questions/back', {
      applicationId: hidden.applicationId,
      sequence: hidden.sequence,
    });
    expect(answer.headers.get('Location')).toBe('/stuck?done=nothing');
  });
});

describe('What the stuck page offers', () => {
  test.each(['/stuck/mails/again', '/stuck/questions/hand', '/stuck/questions/back'])(
    'is for those who look after the questions: %s',
    async (path) => {
      for (const person of [orto, director]) {
        const browser = await looks(person);
        await stage.expectNothingWritten(async () => {
          const values = { applicationId: bounced, mailId: 'received', round: '1', sequence: '1', to: '' };
          expect((await browser.post(path, values)).status).toBe(403);
        });
      }
    },
  );

  test('takes no fields that are not its own, and knows no mail that is not there', async () => {
    const browser = await looks();
    const again = { applicationId: bounced, mailId: 'received', phase: 'decision', round: '1' };
    expect((await browser.post('/stuck/mails/again', { ...again, to: 'x' })).status).toBe(400);
    expect((await browser.post('/stuck/mails/again', { ...again, round: '-1' })).status).toBe(400);
    expect((await browser.post('/stuck/mails/again', { ...again, phase: 'payouts' })).status).toBe(400);
    expect((await browser.post('/stuck/mails/again', { ...again, mailId: 'ingen' })).status).toBe(404);
    expect(
      (await browser.post('/stuck/questions/hand', { applicationId: '../x', sequence: '1', to: '' })).status,
    ).toBe(400);
  });
});
