import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aProgramme } from '../builders/programme.ts';
import { createOwnCases } from './own-cases.ts';
import { typedOnPage } from './typed-on-page.ts';
import {
  type Browser,
  coordinator,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

const other = aProgramme({
  id: 'annan-2019',
  name: 'Annan satsning',
  diaryNumber: 'RS/300/2019',
  purposes: [{ id: '1', name: 'Kompetensförsörjning' }],
});
const address = `/programmes/new?from=${programme.id}&from=${other.id}`;

let stage: WebStage;
let asCoordinator: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  await createImportProgrammes(stage.system.store).add(other);
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  return stage.stop;
});

const formWith = async (overrides: Record<string, string | string[]> = {}) => ({
  ...typedOnPage(await asCoordinator.get(address), '#merge-form'),
  name: 'Hopslagen',
  'partAmount-stimulus': '2 mkr',
  'partAmount-earmarked': '500 000',
  ...overrides,
});
const make = (values: Record<string, string | string[]>) => asCoordinator.post('/programmes/new', values);

test('one chooses which programmes next year’s shall follow', async () => {
  expect(said(await asCoordinator.get('/programmes'))).toContain('Gör nästa års satsning');
  expect((await asCoordinator.get('/programmes/new')).status).toBe(200);
  const nothing = await asCoordinator.get('/programmes/new?chosen=1');
  expect([nothing.status, faultsOf(nothing).map(([at]) => at)]).toEqual([422, ['from']]);
  expect((await asCoordinator.get('/programmes/new?from=unknown')).status).toBe(404);
});

test('SECURITY-22: next year’s programme takes no field that its page does not have', async () => {
  const values = await formWith();
  await stage.expectNothingWritten(async () => {
    for (const extra of ['id', 'mergedFrom', 'purposes', 'partAmount-other'])
      expect((await make({ ...values, [extra]: '1' })).status).toBe(400);
    expect((await make({ ...values, from: [programme.id, programme.id] })).status).toBe(400);
  });
});

test('faults stand by the field, and nothing typed is lost', async () => {
  const blank = await make(await formWith({ 'partAmount-stimulus': '', diaryNumber: 'RS/300/2019' }));
  expect([blank.status, faultsOf(blank).map(([at]) => at)]).toEqual([422, ['partAmount-stimulus']]);
  expect(blank.document.querySelector('#name')?.getAttribute('value')).toBe('Hopslagen');
  const taken = await make(await formWith({ diaryNumber: 'RS/300/2019' }));
  expect([taken.status, faultsOf(taken).map(([at]) => at)]).toEqual([422, ['diaryNumber']]);
});

test('two programmes become one, a running activity is carried over with a click, and only once', async () => {
  const own = await createOwnCases(stage);
  const id = await own.anApproved('Schemaplanering');
  const made = await make(await formWith());
  expect([made.status, made.headers.get('Location')]).toEqual([303, '/programmes/hopslagen-2020?saved=1']);
  const { programme: merged, balances } =
    (await stage.system.store.programmes.find('hopslagen-2020')) ?? expect.unreachable();
  expect(merged).toMatchObject({
    mergedFrom: [programme.id, other.id],
    agreementAwaited: true,
    assumed: { opens: '2020-01-07', closes: '2020-12-15' },
  });
  expect(merged.purposes.map(({ name }) => name)).toEqual(['Arbetsmiljö', 'Kompetensförsörjning']);
  expect(balances.map(({ allocated }) => allocated)).toEqual([2_000_000, 500_000]);
  const again = await make(await formWith());
  expect([again.status, faultsOf(again).map(([at]) => at)]).toEqual([409, ['name']]);

  const carry = '/programmes/hopslagen-2020/carry-over';
  const list = await asCoordinator.get(carry);
  expect(said(list)).toContain('Schemaplanering');
  expect(said(list)).toContain('800 kr');
  const done = [];
  for (let click = 0; click < 2; click += 1)
    done.push((await asCoordinator.post(carry, { application: id })).headers.get('Location'));
  expect(done).toEqual([`${carry}?done=made`, `${carry}?done=draft`]);
  expect(said(await asCoordinator.get(`${carry}?done=draft`))).toContain('Inget nytt utkast skapades');
  const drafts = await stage.system.store.drafts.ofPerson(orto.email);
  const [draft, ...more] = drafts.filter(({ programmeId }) => programmeId === merged.id);
  expect(more).toEqual([]);
  const decided = (await stage.system.store.applications.find(id))?.decision;
  expect(draft?.typed).toMatchObject({
    activity: 'Schemaplanering',
    earlierFunding: 'Provsatsning 2019',
    decisionBasis: decided?.number,
    nature: 'ongoing',
  });
  expect(draft?.typed.continuedNeed).toBeUndefined();
  expect(said(await asCoordinator.get(carry))).toContain('Utkast finns hos');
  const asOrto = stage.browser(await stage.openSession(orto));
  expect((await asOrto.get(`/programmes/${merged.id}/apply?draft=${draft?.key}`)).status).toBe(200);
  expect((await asOrto.post(carry, { application: id })).status).toBe(403);
});

test('an activity of a programme that was not merged, or one that is not approved, is not carried', async () => {
  const waiting = await stage.apply({ activity: 'Väntar' });
  const carry = '/programmes/hopslagen-2020/carry-over';
  expect((await asCoordinator.post(carry, { application: waiting })).status).toBe(409);
  expect(
    (await asCoordinator.post(`/programmes/${other.id}/carry-over`, { application: waiting })).status,
  ).toBe(404);
});
