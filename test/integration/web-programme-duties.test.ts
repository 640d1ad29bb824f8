import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aProgramme } from '../builders/programme.ts';
import type { Values } from '../simulation/visitor.ts';
import { typedOnPage } from './typed-on-page.ts';
import {
  type Browser,
  coordinator,
  director,
  faultsOf,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

const condition = { for: 'department', text: 'Nya anställningar ska undvikas' } as const;
const programme = aProgramme({ id: 'villkor-2019', diaryNumber: 'RS/200/2019', conditions: [condition] });
const path = `/programmes/${programme.id}`;

let stage: WebStage;
let asCoordinator: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  await createImportProgrammes(stage.system.store).add(programme);
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  return stage.stop;
});

const checklist = async () => (await stage.system.store.programmes.find(programme.id))?.checklist;
const shown = async () => said(await asCoordinator.get(path));
async function note(rest: string, values: Values): Promise<void> {
  const answer = await asCoordinator.post(`${path}/${rest}`, values);
  expect([rest, answer.status, answer.headers.get('Location')]).toEqual([rest, 303, `${path}?noted=1`]);
}

test('a condition is ticked off on the page and the tick taken back, and both stand in the history', async () => {
  await note('conditions', { ...condition, metOn: '2019-01-10' });
  await note('conditions', { ...condition, metOn: '2019-01-10' });
  expect(await checklist()).toMatchObject({ version: 1, conditions: [{ metOn: '2019-01-10' }] });
  expect(await shown()).toContain('10 januari 2019, noterat av Samordnare');
  await note('conditions/undo', condition);
  expect((await checklist())?.conditions).toEqual([]);
  expect(await shown()).toContain(
    'Villkoret ”Nya anställningar ska undvikas” uppfyllt togs bort: 10 januari 2019',
  );
});

test('a tick on a day that has not come answers with the form, its fault, and what was typed', async () => {
  const answer = await asCoordinator.post(`${path}/conditions`, { ...condition, metOn: '2019-01-15' });
  expect([answer.status, faultsOf(answer).map(([at]) => at)]).toEqual([422, ['metOn-1']]);
  expect(answer.document.querySelector('#metOn-1')?.getAttribute('value')).toBe('2019-01-15');
  const gone = await asCoordinator.post(`${path}/conditions`, {
    ...condition,
    text: 'Annat',
    metOn: '2019-01-10',
  });
  expect(gone.status).toBe(409);
});

test('SECURITY-15: a requisition that somebody else has noted meanwhile is not written over', async () => {
  const opened = typedOnPage(await asCoordinator.get(path), '#requisition-form');
  await note('requisition', { ...opened, status: 'planned', notedOn: '2019-10-14', amount: '1,4 mkr' });
  expect(await shown()).toContain('Planerad, 14 oktober 2019, 1 400 000 kr');
  const late = await asCoordinator.post(`${path}/requisition`, {
    ...opened,
    status: 'sent',
    notedOn: '2019-01-14',
    amount: '1',
  });
  expect(late.status).toBe(409);
  expect((await checklist())?.requisition).toEqual({
    status: 'planned',
    on: '2019-10-14',
    amount: 1_400_000,
  });
  const now = typedOnPage(await asCoordinator.get(path), '#requisition-form');
  await note('requisition', { ...now, status: 'received', notedOn: '2019-01-14' });
  expect((await checklist())?.requisition?.status).toBe('received');
});

test('an obligation is added, waived with a reason, opened again and done', async () => {
  const form = typedOnPage(await asCoordinator.get(path), '#obligation-form');
  const values = { ...form, text: 'Handlingsplan', dueOn: '2019-06-06', contactRole: 'samordnare' };
  await note('obligations', values);
  await note('obligations', values);
  const [obligation, ...rest] = (await checklist())?.obligations ?? [];
  expect([obligation?.text, rest]).toEqual(['Handlingsplan', []]);
  const at = `obligations/${obligation?.id}`;
  const unfounded = await asCoordinator.post(`${path}/${at}/waive`, { reason: ' ' });
  expect([unfounded.status, faultsOf(unfounded)]).toEqual([
    422,
    [[`reason-${obligation?.id}`, 'Skriv varför åtagandet undantas.']],
  ]);
  await note(`${at}/waive`, { reason: 'Ingår i budgeten' });
  expect(await shown()).toContain('Ingår i budgeten');
  await note(`${at}/answer`, { answer: 'reopened' });
  const version = String((await checklist())?.version);
  await note(at, { version, text: 'Handlingsplan', dueOn: '2019-06-05', contactRole: 'controller' });
  await note(`${at}/answer`, { answer: 'done' });
  expect((await checklist())?.obligations).toMatchObject([
    { state: 'done', contactRole: 'controller', dueOn: '2019-06-05', closedBy: coordinator.email },
  ]);
  expect((await asCoordinator.post(`${path}/obligations/unknown/answer`, { answer: 'done' })).status).toBe(
    404,
  );
});

test('whoever reads everything sees the notes, but has no forms', async () => {
  const page = await stage.browser(await stage.openSession(director)).get(path);
  expect(said(page)).toContain('Handlingsplan');
  expect(said(page)).toContain('Prognos: det som inte används');
  expect(page.document.querySelectorAll('#requisition-form, #obligation-form')).toEqual([]);
});
