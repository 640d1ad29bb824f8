import { beforeAll, expect, test } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { addDaysToDate, formatDate } from '../../shared/domain/stockholm-time.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  type Answer,
  anApproval,
  aRejection,
  type Browser,
  director,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asDirector: Browser;
const today = '2019-01-14';

beforeAll(async () => {
  stage = await startWebStage();
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

const aReturn = (overrides: Values = {}): Values => ({
  outcome: 'returned',
  version: '1',
  returnMotivation: 'Hur många tjänster?',
  returnUntil: '2019-01-28',
  ...overrides,
});
const aDeferral = (overrides: Values = {}): Values => ({
  outcome: 'deferred',
  version: '1',
  deferMotivation: 'Väntar på budgeten.',
  deferUntil: '2019-03-01',
  ...overrides,
});
const decide = (id: string, values: Values, browser = asDirector): Promise<Answer> =>
  browser.post(`/applications/${id}/decide`, values);
const fileOf = async (id: string): Promise<CaseFile> => {
  const file = await stage.system.store.applications.caseFile(id);
  if (!file) throw new Error(`${id} is gone`);
  return file;
};
const thousand = {
  amount: 1000,
  costLines: [{ type: 'staff' as const, amount: 1000, recurrence: 'running' as const }],
};
const content = (activity: string, overrides = {}) =>
  anApplicationContent({ activity, ...thousand, ...overrides });

/** Sends it back and completes it, with an answer for the director. */
async function completed(activity: string): Promise<string> {
  const id = await stage.apply({ activity, ...thousand });
  expect((await decide(id, aReturn())).status).toBe(303);
  await stage.system.drain();
  await stage.system.web.completeApplication({
    person: orto,
    applicationId: id,
    seenVersion: 2,
    content: content(activity, { fullTimeEquivalents: 1.5 }),
    comment: 'En och en halv.',
  });
  await stage.system.drain();
  return id;
}

const formNames: Record<string, string> = { approved: 'approve', returned: 'return', deferred: 'defer' };

/** What stands in the fields of the form that was sent, by the names that it sent. */
function keptIn({ document }: Answer, sent: Values): Values {
  const typedAs = (name: string): string => {
    const fields = document.querySelectorAll(`#${formNames[String(sent.outcome)]}-form [name=${name}]`);
    const chosen = fields.find((it) => it.hasAttribute('checked')) ?? fields[0];
    const option = chosen?.querySelector('option[selected]')?.getAttribute('value');
    const text = chosen?.rawTagName === 'textarea' ? chosen.textContent.slice(1) : undefined;
    return option ?? text ?? chosen?.getAttribute('value') ?? '';
  };
  return Object.fromEntries(Object.keys(sent).map((name) => [name, typedAs(name)]));
}

test('SECURITY-06 and SECURITY-07: a return is one decision however often it is sent, and the wait that it begins is one', async () => {
  const id = await stage.apply({ activity: 'Skickas tillbaka', ...thousand });
  const answers = await Promise.all([decide(id, aReturn()), decide(id, aReturn())]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  await stage.expectNothingWritten(async () => {
    const again = await decide(id, aReturn());
    expect([again.status, again.headers.get('Location')]).toEqual([303, `/applications/${id}`]);
  });
  const { application, decisions, questions } = await fileOf(id);
  expect([application.status, decisions.length]).toEqual(['returned', 1]);
  expect(questions.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'decision answered',
    'completion open',
  ]);
  const asOrto = stage.browser(await stage.openSession(orto));
  const shown = await asOrto.get(`/applications/${id}`);
  expect(said(shown)).toContain('Hur många tjänster?');
  expect(said(shown)).toContain('senast den 28 januari 2019');
  expect(shown.document.querySelector(`a[href="/applications/${id}/complete"]`)).not.toBeNull();
});

test('SECURITY-08: of a return and a deferral at the same time one wins, and the other learns who decided what and when', async () => {
  const id = await stage.apply({ activity: 'Tillbaka eller uppskjuten', ...thousand });
  const answers = await Promise.all([decide(id, aReturn()), decide(id, aDeferral())]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const { decisions, application } = await fileOf(id);
  expect(decisions.map(({ outcome }) => outcome)).toEqual([application.status]);
  const refused = answers.find(({ status }) => status === 409);
  for (const fact of [director.name, decisions[0]?.number, '14 januari 2019'])
    expect(refused && said(refused)).toContain(fact);
});

test('SECURITY-22: fields that belong to another outcome or to none are refused, and nothing is written', async () => {
  const id = await stage.apply({ activity: 'Fel fält', ...thousand });
  await stage.expectNothingWritten(async () => {
    for (const [form, names] of [
      [aReturn(), ['amount', 'deferUntil', 'status', 'insteadOf', 'motivation', 'until']],
      [aDeferral(), ['returnUntil', 'conditional', 'rejectMotivation', 'number', 'until']],
      [anApproval({ amount: '1000' }), ['conditional', 'insteadOf', 'until', 'returnUntil', 'earlier']],
    ] as const)
      for (const name of names)
        expect([name, (await decide(id, { ...form, [name]: '2019-02-01' })).status]).toEqual([name, 422]);
  });
});

test('days and reasons are asked for by their fields, in the form that was sent, and all that was typed is kept', async () => {
  const id = await stage.apply({ activity: 'Datum', ...thousand });
  const wrong: [Values, string][] = [
    [aReturn({ returnMotivation: ' ' }), 'returnMotivation'],
    [aDeferral({ deferMotivation: '' }), 'deferMotivation'],
    ...['', '14/2 2019', '2019-02-30', today, '2018-12-24', addDaysToDate(today, 181)].map(
      (day): [Values, string] => [aReturn({ returnUntil: day }), 'returnUntil'],
    ),
    [aDeferral({ deferUntil: addDaysToDate(today, 731) }), 'deferUntil'],
    [anApproval({ amount: '1000', newDecisionOn: today }), 'newDecisionOn'],
    [anApproval({ amount: '1000', newDecisionOn: 'snart' }), 'newDecisionOn'],
  ];
  await stage.expectNothingWritten(async () => {
    for (const [form, field] of wrong) {
      const answer = await decide(id, form);
      expect([form, answer.status, faultsOf(answer).map(([name]) => name)]).toEqual([form, 422, [field]]);
      expect(keptIn(answer, form)).toEqual(form);
    }
  });
  const page = await asDirector.get(`/applications/${id}/decide`);
  expect(page.document.querySelector('#returnUntil')?.getAttribute('value')).toBe('2019-01-28');
  for (const anchor of ['approve', 'return', 'defer', 'reject']) {
    expect(page.document.querySelector(`details#${anchor}:not([open]) > summary`)).not.toBeNull();
    expect(page.document.querySelectorAll(`[id="${anchor}"]`)).toHaveLength(1);
  }
});

test('a completion is shown with what was asked, the applicant’s comment and the differences', async () => {
  const id = await completed('Kompletteras');
  const page = await asDirector.get(`/applications/${id}/decide`);
  const words = said(page);
  for (const fact of ['Hur många tjänster?', 'En och en halv.', '1,5', 'RS/100/2019'])
    expect(words).toContain(fact);
  expect(page.document.querySelectorAll('.bl-differences__row')).toHaveLength(1);
  expect((await decide(id, anApproval({ version: '3', amount: '1000' }))).status).toBe(303);
  const shown = await asDirector.get(`/applications/${id}`);
  const way = shown.document.querySelectorAll('.bl-trail__title').map(({ textContent }) => textContent);
  expect(way.slice(0, 7)).toEqual([
    'Inskickad',
    'Underlag klart',
    'Hos direktören',
    'Åter för komplettering',
    'Kompletterad',
    'Hos direktören',
    'Beviljad',
  ]);
  expect(said(shown)).toContain('Tidigare beslut');
});

test('SECURITY-15: a decision on what has changed meanwhile is 409 with the differences; what was typed is kept and can be sent again', async () => {
  const id = await completed('Ändrad under tiden');
  const asked = (await fileOf(id)).application.version;
  expect((await decide(id, aReturn({ version: String(asked), returnUntil: '2019-01-30' }))).status).toBe(303);
  await stage.system.web.completeApplication({
    person: orto,
    applicationId: id,
    seenVersion: asked + 1,
    content: content('Ändrad under tiden', { fullTimeEquivalents: 2, contact: 'Ny kontakt' }),
  });
  await stage.system.drain();
  await stage.expectNothingWritten(async () => {
    // The tab that was open since before the return carries the version of then.
    const form = anApproval({
      version: String(asked),
      amount: '900',
      motivation: 'Lägre.',
      conditions: 'I juni.',
    });
    const answer = await decide(id, form);
    expect(answer.status).toBe(409);
    expect(said(answer)).toContain('Ditt beslut har inte sparats');
    const changed = answer.document.querySelector('.ds-alert[role=alert] .bl-differences')?.textContent;
    for (const fact of ['1,5', '2', 'Ny kontakt']) expect(changed).toContain(fact);
    const typed = answer.document.querySelector('#approve-form');
    expect(typed?.querySelector('[name=version]')?.getAttribute('value')).toBe(String(asked + 2));
    expect(typed?.querySelector('#amount')?.getAttribute('value')).toBe('900');
    expect(typed?.querySelector('#motivation')?.textContent.trim()).toBe('Lägre.');
    expect(typed?.querySelector('#conditions')?.textContent.trim()).toBe('I juni.');
  });
  const again = anApproval({ version: String(asked + 2), amount: '900', motivation: 'Lägre.' });
  expect((await decide(id, again)).status).toBe(303);
});

test('SECURITY-15: an application that was taken back meanwhile cannot be decided, and says so', async () => {
  const id = await stage.apply({ activity: 'Tas tillbaka', ...thousand });
  await stage.system.web.withdrawApplication({ person: orto, applicationId: id, seenVersion: 1 });
  await stage.expectNothingWritten(async () => {
    for (const form of [anApproval({ amount: '1000' }), aRejection(), aReturn(), aDeferral()]) {
      const answer = await decide(id, form);
      expect(answer.status).toBe(409);
      expect(said(answer)).toContain('Sökanden har tagit tillbaka ansökan');
    }
  });
  expect((await asDirector.get(`/applications/${id}/decide`)).status).toBe(303);
  expect(said(await asDirector.get(`/applications/${id}`))).toContain('Återtagen');
});

test('what was put off can be taken up by whoever may decide, once, and is then asked again', async () => {
  const id = await stage.apply({ activity: 'Tas upp igen', ...thousand });
  expect((await decide(id, aDeferral())).status).toBe(303);
  await stage.system.drain();
  const page = await asDirector.get(`/applications/${id}`);
  expect(said(page)).toContain(`uppskjutet till den ${formatDate('2019-03-01', 'sv')}`);
  expect(page.document.querySelector('#take-up-form [name=version]')?.getAttribute('value')).toBe('2');
  const takeUp = (browser: Browser, values: Record<string, string> = { version: '2' }) =>
    browser.post(`/applications/${id}/take-up`, values);
  await stage.expectNothingWritten(async () => {
    const asOrto = stage.browser(await stage.openSession(orto));
    expect((await asOrto.get(`/applications/${id}`)).document.querySelector('#take-up-form')).toBeNull();
    expect((await takeUp(asOrto)).status).toBe(403);
    expect((await takeUp(stage.browser())).status).toBe(401);
    expect((await takeUp(asDirector, { version: '2', status: 'approved' })).status).toBe(400);
    expect((await takeUp(asDirector, { version: '1' })).status).toBe(409);
  });
  expect((await takeUp(asDirector)).status).toBe(303);
  await stage.expectNothingWritten(async () => expect((await takeUp(asDirector)).status).toBe(303));
  expect((await decide(id, anApproval({ version: '3', amount: '1000' }))).status).toBe(303);
});

test('a change is shown against what the activity has, and its decision names both', async () => {
  const id = await stage.apply({ activity: 'Ska ändras', ...thousand });
  expect((await decide(id, anApproval({ amount: '1000', newDecisionOn: '2019-06-30' }))).status).toBe(303);
  await stage.system.drain();
  const more = content('Ska ändras', {
    amount: 3000,
    costLines: [{ ...thousand.costLines[0], amount: 3000 }],
  });
  const wish = { person: orto, applicationId: id, seenVersion: 2, content: more, reason: 'Fler patienter.' };
  await stage.system.web.requestChange(wish);
  await stage.system.drain();
  const page = await asDirector.get(`/applications/${id}/decide`);
  const { number = '' } = (await fileOf(id)).application.decision ?? {};
  for (const fact of ['Fler patienter.', number, '1\u00a0000\u00a0kr', '3\u00a0000\u00a0kr'])
    expect(page.text).toContain(fact);
  expect(page.document.querySelectorAll('.bl-differences__row').length).toBeGreaterThanOrEqual(2);
  expect((await decide(id, anApproval({ version: '3', amount: '3000' }))).status).toBe(303);
  const shown = said(await asDirector.get(`/applications/${id}`));
  for (const fact of ['Beslutet om ändringen', 'Före ändringen', 'Ändringen beviljad', '30 juni 2019'])
    expect(shown).toContain(fact);
  const entries = await stage.system.store.programmes.ledger(programme.id, 'stimulus');
  expect(entries.filter(({ applicationId }) => applicationId === id).map(({ amount }) => amount)).toEqual([
    1000, 2000,
  ]);
});
