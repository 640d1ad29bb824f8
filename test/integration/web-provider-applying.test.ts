import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DomainError } from '../../shared/domain/errors.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aContact } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { contact, type ProviderStage, startProviderStage } from './provider-support.ts';
import {
  applyPath,
  type Browser,
  director,
  faultsOf,
  orto,
  programme,
  said,
  typedForm,
} from './web-support.ts';

const provisions = {
  conditions: [
    { for: 'department' as const, text: 'Inga medel delas ut i redovisningen' },
    { for: 'provider' as const, text: 'Medel betalas ut kvartalsvis efter äskande' },
  ],
};
const open = aProgramme({
  id: 'oppen-for-alla-2019',
  name: 'Öppen för alla',
  diaryNumber: 'RS/101/2019',
  assumed: { ...programme.assumed, providersMayApply: true },
  ...provisions,
});
const path = `/programmes/${open.id}/apply`;
const activity = 'Handledning av fysioterapeuter';
const colleague = aContact({ email: 'vardgivare-1-ekonomi@example.org', name: 'Ekonomiansvarig' });

let stage: ProviderStage;
let id: string;
beforeAll(async () => {
  stage = await startProviderStage();
  await createImportProgrammes(stage.system.store).add(open);
  await stage.directory.save(colleague);
  const answer = await stage.asContact.post(path, typedForm({ activity }));
  id = answer.headers.get('Location')?.replace('/applications/', '') ?? '';
  await stage.system.drain();
}, 60_000);
afterAll(() => stage.stop());

/** A form has a key of its own from the first look on. */
async function opened(browser: Browser, form: string) {
  const first = await browser.get(form);
  return browser.get(first.headers.get('Location') ?? form);
}

const browserOf = async (person: typeof contact) => stage.browser(await stage.openSession(person));

describe('a provider that applies', () => {
  test('does so in the same form, in its own words, where the programme lets it', async () => {
    const start = said(await stage.asContact.get('/'));
    expect(start).toContain('Öppen för alla 2019');
    expect(start).not.toContain('Provsatsning');
    const form = said(await opened(stage.asContact, path));
    expect(form).toContain('Medel betalas ut kvartalsvis efter äskande');
    expect(form).not.toContain('Inga medel delas ut');
    expect(form).toContain('äskar ni sedan kvartal för kvartal');
    const ofDepartment = said(await opened(await browserOf(orto), path));
    expect(ofDepartment).toContain('Inga medel delas ut i redovisningen');
    expect(ofDepartment).not.toContain('kvartalsvis');
    const check = await stage.asContact.post(`${path}/check`, typedForm({ activity }));
    expect(said(check)).toContain('VårdgivareExempelvården AB');
    expect((await stage.asContact.get(`/programmes/${open.id}`)).text).toContain(`href="${path}"`);
  });

  test('is known as one, on the application and to whoever decides', async () => {
    expect(await stage.system.store.applications.find(id)).toMatchObject({
      applicantKind: 'provider',
      unitId: 'exempelvarden-ab',
      applicant: { email: contact.email },
    });
    for (const browser of [stage.asContact, stage.asController, await browserOf(colleague)]) {
      const page = said(await browser.get(`/applications/${id}`));
      expect(page).toContain('Slag av sökandeExtern vårdgivare');
    }
    const decide = said(await stage.asDirector.get(`/applications/${id}/decide`));
    expect(decide).toContain('Sökanden är en extern vårdgivare.');
    const own = await stage.apply({ by: orto });
    expect((await stage.system.store.applications.find(own))?.applicantKind).toBe('department');
    expect(said(await stage.asDirector.get(`/applications/${own}/decide`))).not.toContain(
      'extern vårdgivare',
    );
  });

  test('is refused in a programme for departments, by name, and what was typed stays', async () => {
    expect((await stage.asContact.get(`/programmes/${programme.id}`)).text).not.toContain(
      `href="${applyPath}"`,
    );
    expect(said(await stage.asContact.get(applyPath))).toContain('bara för regionens verksamheter');
    await stage.expectNothingWritten(async () => {
      const answer = await stage.asContact.post(applyPath, typedForm({ activity: 'Något annat' }));
      expect(answer.status).toBe(422);
      expect(said(answer)).toContain('Externa vårdgivare kan inte ansöka i den här satsningen');
      expect(answer.document.querySelector('#activity')?.getAttribute('value')).toBe('Något annat');
      const submission = {
        person: contact,
        programmeId: programme.id,
        content: anApplicationContent(),
        key: ulid(),
      };
      await expect(stage.system.web.submitApplication(submission)).rejects.toMatchObject({
        name: 'ProvidersMayNotApply',
      });
    });
  });

  test('is refused as whoever the directory does not say that they are', async () => {
    const content = anApplicationContent();
    for (const person of [
      { ...contact, unitId: 'kirurgi' },
      { ...orto, unitId: 'exempelvarden-ab' },
      director,
    ]) {
      const submission = { person, programmeId: open.id, content, key: ulid() };
      await expect(stage.system.web.submitApplication(submission)).rejects.toThrow(
        new DomainError('NotAllowed'),
      );
    }
  });

  test('saves drafts, completes, takes back and begins anew from an earlier application', async () => {
    const draft = { ...typedForm({ activity: 'Ett utkast' }), activity: 'Ett utkast' };
    expect([200, 303]).toContain((await stage.asContact.post(`${path}/save`, draft)).status);
    expect(said(await stage.asContact.get('/'))).toContain('Ett utkast');
    const decided = await stage.asDirector.post(`/applications/${id}/decide`, {
      outcome: 'returned',
      version: '1',
      returnMotivation: 'Skriv om tid.',
      returnUntil: '2019-02-01',
    });
    expect([decided.status, faultsOf(decided)]).toEqual([303, []]);
    await stage.system.drain();
    expect(said(await stage.asContact.get('/'))).toContain('Handledning av fysioterapeuter');
    const form = await opened(stage.asContact, `/applications/${id}/complete`);
    expect(said(form)).toContain('Medel betalas ut kvartalsvis efter äskande');
    const version = form.document.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const completed = await stage.asContact.post(`/applications/${id}/complete`, {
      ...typedForm({ activity: 'Handledning i 40 timmar' }),
      version,
    });
    expect(completed.status).toBe(303);
    await stage.system.drain();
    const reuse = said(await stage.asContact.get(`/applications/${id}/reuse`));
    expect(reuse).toContain('Öppen för alla 2019');
    expect(reuse).not.toContain('Provsatsning');
    const now = await stage.system.store.applications.find(id);
    const taken = await stage.asContact.post(`/applications/${id}/withdraw`, {
      version: String(now?.version),
    });
    expect(taken.status).toBe(303);
    expect((await stage.system.store.applications.find(id))?.status).toBe('withdrawn');
  });

  test('SECURITY-21: neither reads nor writes what another provider or a department has applied for', async () => {
    await stage.directory.saveUnit(
      {
        ...(await stage.provider()),
        id: 'annan-vard',
        name: 'Annan vård',
        aliases: [],
        version: undefined,
        provider: otherProvider,
      },
      { change: { id: ulid(), at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] } },
    );
    const other = aContact({ email: 'annan@example.org', unitId: 'annan-vard', unitName: 'Annan vård' });
    await stage.directory.save(other);
    const asOther = await browserOf(other);
    const departments = await stage.apply({ by: orto, activity: 'Verksamhetens egen' });
    await stage.expectNothingWritten(async () => {
      for (const foreign of [id, departments])
        for (const step of ['', '/complete', '/change', '/withdraw', '/reuse', '/decide'])
          expect([step, (await asOther.get(`/applications/${foreign}${step}`)).status]).toEqual([step, 404]);
      expect((await asOther.post(`/applications/${departments}/withdraw`, { version: '1' })).status).toBe(
        404,
      );
      expect(said(await asOther.get('/'))).not.toContain('Handledning');
    });
  });
});

const otherProvider = {
  organisationNumber: '449900-0026',
  account: { kind: 'bankgiro' as const, number: '0000-0026' },
  areas: [],
};
