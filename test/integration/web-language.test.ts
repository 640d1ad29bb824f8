import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { aPerson } from '../builders/person.ts';
import {
  type Answer,
  type Browser,
  chooseAtIssuer,
  cookiesOf,
  director,
  kirurgi,
  orto,
  programme,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
beforeAll(async () => {
  stage = await startWebStage();
});
afterAll(() => stage?.stop());

const personNamed = async (name: string) => {
  const person = aPerson({ email: `${name}@example.org`, name });
  await stage.system.store.directory.save(person);
  return person;
};
const languageOf = async (email: string) => (await stage.system.store.directory.find(email))?.language;
const forgotten = { value: '', 'max-age': '0' };
const inEnglish = { Cookie: '__Host-language=en' };

describe('the language', () => {
  test('of a page is the person’s, whatever the browser was last used in', async () => {
    const person = await personNamed('birk');
    const as = stage.browser(await stage.openSession(person));
    expect((await as.get('/')).text).toContain('<html lang="sv">');

    const switched = await as.post('/language', { language: 'en', back: '/programmes' });
    expect(switched.headers.get('Location')).toBe('/programmes');
    expect(cookiesOf(switched)['__Host-language']).toBeUndefined();

    expect(await languageOf(person.email)).toBe('en');
    const elsewhere = stage.browser(await stage.openSession(person));
    expect((await elsewhere.get('/')).text).toContain('<html lang="en">');
  });

  test('of the pages before the sign-in is the browser’s, and Swedish when it says something else', async () => {
    const nobody = stage.browser();
    expect((await nobody.get('/accessibility', inEnglish)).text).toContain('<html lang="en">');
    for (const Cookie of ['', '__Host-language=fi', '__Host-language='])
      expect((await nobody.get('/accessibility', { Cookie })).text).toContain('<html lang="sv">');
  });

  test('of the page that says that a session has ended is still that of whose it was', async () => {
    const person = await personNamed('tove');
    await stage.system.store.directory.setLanguage(person.email, 'en');
    const id = 'ended-session';
    const hash = sha256(id);
    const over = '2020-01-01T00:00:00.000Z';
    await stage.system.store.sessions.save({ hash, email: person.email, authTime: over, expiresAt: over });
    const answer = await stage.browser(id).post('/applications/A/withdraw', { version: '1' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('<html lang="en">');
  });

  test('is chosen without a session for the browser alone, until it is closed', async () => {
    await stage.expectNothingWritten(async () => {
      const clicked = await stage.browser().post('/language', { language: 'en', back: '/accessibility' });
      expect(cookiesOf(clicked)['__Host-language']).toEqual({
        value: 'en',
        path: '/',
        httponly: 'yes',
        secure: 'yes',
        samesite: 'lax',
      });
    });
  });

  test('can be switched while an administrator is about to change the same person', async () => {
    const person = await personNamed('ask');
    const as = stage.browser(await stage.openSession(person));
    const { directory } = stage.system.store;
    const read = await directory.find(person.email);
    if (!read) throw new Error('nobody there');
    await as.post('/language', { language: 'en' });
    await directory.save({ ...read, name: 'Ask Björk' });
    expect(await directory.find(person.email)).toMatchObject({ name: 'Ask Björk' });
  });
});

describe('at sign-in', () => {
  /** The whole way over the issuer's page, in a browser that has this language. */
  const signIn = async (email: string, language?: 'sv' | 'en') => {
    const kept = language ? [`__Host-language=${language}`] : [];
    const leaving = await stage.browser().get('/sign-in');
    const back = await chooseAtIssuer(leaving.headers.get('Location') ?? '', email);
    const journey = `__Host-sign-in=${encodeURIComponent(cookiesOf(leaving)['__Host-sign-in']?.value ?? '')}`;
    return stage.browser().get(`${back.pathname}${back.search}`, { Cookie: [journey, ...kept].join('; ') });
  };

  test('somebody who has chosen none keeps the language that they clicked before, and the browser forgets it', async () => {
    const { email } = await personNamed('dag');
    const answer = await signIn(email, 'en');
    expect(answer.status).toBe(303);
    expect(cookiesOf(answer)['__Host-language']).toMatchObject(forgotten);
    expect(await languageOf(email)).toBe('en');

    const other = await personNamed('disa');
    await signIn(other.email);
    expect(await languageOf(other.email)).toBeUndefined();
  });

  test('the person’s own language goes before the browser’s, which does not learn it', async () => {
    const person = await personNamed('ebba');
    await stage.system.store.directory.setLanguage(person.email, 'en');
    const answer = await signIn(person.email, 'sv');
    expect(await languageOf(person.email)).toBe('en');
    expect(cookiesOf(answer)['__Host-language']).toMatchObject(forgotten);
    expect(cookiesOf(await signIn(person.email))['__Host-language']).toBeUndefined();
  });

  test('on a shared computer nobody gets the language of whoever was there before', async () => {
    const [first, second] = [await personNamed('frida'), await personNamed('gro')];
    await stage.system.store.directory.setLanguage(first.email, 'en');
    const kept: Record<string, string> = {};
    const keep = (answer: Answer) => {
      for (const [name, { value, ...of }] of Object.entries(cookiesOf(answer)))
        if (of['max-age'] === '0') delete kept[name];
        else kept[name] = value ?? '';
      return answer;
    };
    const cookies = () => ({
      Cookie: Object.entries(kept)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('; '),
    });
    const signInHere = async (email: string) => {
      const leaving = keep(await stage.browser().get('/sign-in', cookies()));
      const back = await chooseAtIssuer(leaving.headers.get('Location') ?? '', email);
      keep(await stage.browser().get(`${back.pathname}${back.search}`, cookies()));
    };
    await signInHere(first.email);
    keep(await stage.browser().post('/language', { language: 'sv' }, cookies()));
    keep(await stage.browser().post('/language', { language: 'en' }, cookies()));
    // The session of the first runs out, and nobody signs out.
    await signInHere(second.email);
    expect(await languageOf(second.email)).toBeUndefined();

    kept['__Host-language'] = 'en';
    keep(await stage.browser().post('/sign-out', {}, cookies()));
    expect(Object.keys(kept)).toEqual([]);
  });
});

describe('a page in English', () => {
  test('says what of it is Swedish: what the applicant wrote, and names', async () => {
    const sent = await stage.send(orto, typedForm({ activity: 'Ögonklinik', purposeText: 'Kortare köer.' }));
    const application = sent.headers.get('Location') ?? '';
    const session = await stage.openSession(kirurgi);
    const asOrto = stage.browser(await stage.openSession(orto));
    await stage.browser(session).post('/language', { language: 'en' });
    const swedishOn = async (path: string, as: Browser) =>
      (await as.get(path)).document.querySelectorAll('main [lang=sv]').map(({ text }) => text);

    expect(await swedishOn(`/programmes/${programme.id}`, stage.browser(session))).toEqual(
      expect.arrayContaining([programme.name, 'Ögonklinik', 'Ortopedi', 'Arbetsmiljö']),
    );
    await asOrto.post('/language', { language: 'en' });
    expect(await swedishOn(application, asOrto)).toEqual(
      expect.arrayContaining(['Ögonklinik', 'Ortopedi', 'Kortare köer.', 'Stimulansmedel']),
    );
    await asOrto.post('/language', { language: 'sv' });
    expect(await swedishOn(application, asOrto)).toEqual([]);
  });
});

describe('mails', () => {
  test('are written in the language of the one who gets them', async () => {
    const { directory } = stage.system.store;
    await directory.setLanguage(director.email, 'en');
    await directory.setLanguage(orto.email, 'sv');
    const id = await stage.apply({ activity: 'Två språk' });
    const subjects = (await stage.mailsOf(id)).map(({ subject }) => subject).sort();
    expect(subjects).toEqual([
      'Decision wanted: Två språk, 250\u00a0000\u00a0kr',
      'Vi har tagit emot er ansökan: Två språk',
    ]);
    expect((await stage.mailsOf(id)).map(({ text }) => text).join()).toContain(
      `Ortopedi applies for money from ${programme.name} 2019.`,
    );
  });
});
