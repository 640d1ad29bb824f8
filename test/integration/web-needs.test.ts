import { beforeAll, expect, test } from 'vitest';
import { aPerson } from '../builders/person.ts';
import {
  anAccount,
  type FollowUpStage,
  nextProgramme,
  pathsOf,
  startFollowUpStage,
} from './follow-up-stage.ts';
import { locationOf, typedIn } from './own-cases.ts';
import { kr } from './payout-stage.ts';
import { orto, said } from './web-support.ts';

let stage: FollowUpStage;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? '';

const colleague = aPerson({ ...orto, email: 'kollega.orto@example.org', name: 'Kollega Ortopedi' });

beforeAll(async () => {
  stage = await startFollowUpStage();
  for (const name of ['Fortsätter', 'Upphör', 'Osäker']) ids[name] = await stage.granted(name);
  await stage.system.store.directory.save(colleague);
  ids.Namne = await stage.granted('Fortsätter');
  ids.Annan = await stage.granted('Kirurgins', { by: stage.as.kirurgi });
  await stage.opened();
  await stage.sent(idOf('Fortsätter'));
  await stage.sent(idOf('Namne'));
  for (const [name, continuedNeed] of [
    ['Upphör', 'no'],
    ['Osäker', 'unknown'],
  ] as const)
    await stage.sent(
      idOf(name),
      anAccount({ continuedNeed, continuedNeedAmount: '', continuedNeedText: '' }),
    );
  await stage.sent(
    idOf('Annan'),
    anAccount({ continuedNeed: 'yes', continuedNeedAmount: '' }),
    stage.as.kirurgi,
  );
  return stage.stop;
}, 90_000);

test('those who read everything see what continues, unit by unit; those who apply see their own', async () => {
  const all = said(await stage.as.coordinator.get('/needs'));
  for (const text of [
    'Behov 2020',
    'Ortopedi',
    'Kirurgi',
    'Fortsätter',
    'Kirurgins',
    kr(150_000),
    'Halvtid räcker.',
  ])
    expect(all).toContain(text);
  for (const text of ['Upphör', 'Osäker', 'Ansök för nästa år']) expect(all).not.toContain(text);
  const own = said(await stage.as.orto.get('/needs'));
  expect(own).toContain('Fortsätter');
  expect(own).not.toContain('Kirurgins');
  expect(said(await stage.as.orto.get('/needs?year=2020'))).toContain('Ingen har svarat');
});

test('one click makes next year’s application with the old facts, and a second click leads to the same', async () => {
  const answer = { applicationId: idOf('Fortsätter'), programmeId: nextProgramme.id };
  const made = await stage.as.orto.post('/needs', answer);
  expect([made.status, locationOf(made)]).toEqual([
    303,
    expect.stringMatching(new RegExp(`^/programmes/${nextProgramme.id}/apply\\?draft=`)),
  ]);
  const form = typedIn(await stage.as.orto.get(locationOf(made)));
  const number = (await stage.fileOf(idOf('Fortsätter'))).application.decision?.number;
  expect(form).toMatchObject({
    activity: 'Fortsätter',
    nature: 'ongoing',
    decisionBasis: number,
    purposes: ['1'],
  });
  expect(String(form.amount).replace(/\s/g, ' ')).toBe('150 000');
  expect(form.earlierFunding).toBe('Årssatsning 2019');
  expect(locationOf(await stage.as.orto.post('/needs', answer))).toBe(locationOf(made));
  expect(await stage.system.store.drafts.ofPerson(orto.email)).toHaveLength(1);
  const page = await stage.as.orto.get('/needs');
  expect(page.document.querySelector(`#main a[href="${locationOf(made)}"]`)).not.toBeNull();
});

test('what a colleague has begun is not offered again, and an activity of the same name has a draft of its own', async () => {
  const begun = { applicationId: idOf('Fortsätter'), programmeId: nextProgramme.id };
  const asColleague = await stage.browserOf(colleague);
  const page = await asColleague.get('/needs');
  expect(said(page)).toContain(`Utkast finns hos ${orto.name}`);
  expect(page.document.querySelectorAll('#main form[action="/needs"] [name="applicationId"]')).toHaveLength(
    1,
  );
  await stage.expectNothingWritten(async () => {
    const refused = await asColleague.post('/needs', begun);
    expect([refused.status, said(refused)]).toEqual([
      409,
      expect.stringContaining(`${orto.name} vid verksamheten`),
    ]);
  });
  const namesake = await asColleague.post('/needs', { ...begun, applicationId: idOf('Namne') });
  expect(namesake.status).toBe(303);
  expect(await stage.system.store.drafts.ofPerson(colleague.email)).toHaveLength(1);
});

test('a programme that is not of a later year and open makes no application, and the page says so', async () => {
  const { programmeId } = (await stage.fileOf(idOf('Fortsätter'))).application;
  const answer = await stage.as.orto.post('/needs', { applicationId: idOf('Fortsätter'), programmeId });
  expect([answer.status, said(answer)]).toEqual([
    422,
    expect.stringContaining('Ingen satsning för ett senare år'),
  ]);
});

test('SECURITY-22: a need of another unit or with foreign fields makes nothing', async () => {
  const programmeId = nextProgramme.id;
  const own = { applicationId: idOf('Fortsätter'), programmeId };
  await stage.expectNothingWritten(async () => {
    expect((await stage.as.orto.post('/needs', { ...own, amount: '1' })).status).toBe(400);
    expect((await stage.as.kirurgi.post('/needs', own)).status).toBe(404);
    expect((await stage.as.coordinator.post('/needs', own)).status).toBe(404);
    expect((await stage.as.orto.post('/needs', { ...own, applicationId: '../x' })).status).toBe(404);
  });
  expect(said(await stage.as.orto.get(pathsOf(idOf('Fortsätter')).page))).toContain('Väntar på granskning');
});
