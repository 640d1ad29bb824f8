import { expect } from 'vitest';
import type { Person, Role } from '../../shared/domain/person.ts';
import { aContact, aPerson } from '../builders/person.ts';
import { aProvider, bankgiro } from '../builders/unit.ts';
import type { Values } from '../simulation/visitor.ts';
import { preparer, startDirectoryStage, substitute } from './directory-support.ts';
import { createOwnCases } from './own-cases.ts';
import {
  anApproval,
  applyPath,
  type Browser,
  director,
  kirurgi,
  orto,
  programme,
  typedForm,
} from './web-support.ts';

const official = (role: Role): Person =>
  aPerson({
    email: `${role}@example.org`,
    name: `Bara ${role}`,
    roles: [role],
    unitId: undefined,
    unitName: undefined,
  });

/** One for each role, with that role alone, and an applicant of another unit. `contact` is of an external provider. */
const cast = {
  orto,
  kirurgi,
  director,
  substitute,
  coordinator: preparer,
  administrator: official('administrator'),
  controller: official('controller'),
  auditor: official('auditor'),
  contact: aContact(),
} as const;
export type Actor = keyof typeof cast;
export const actors = Object.keys(cast) as Actor[];

/** A form of the site, as its page would send it; who may send it, and for whom its page does not exist. */
export type Post = { path: string; values: Values; may: readonly Actor[]; hiddenFrom: readonly Actor[] };

export type EveryPost = Awaited<ReturnType<typeof startEveryPost>>;

/**
 * The whole system with an application of Ortopedi for each state, and a list of every form that the site takes.
 * `open` waits for the director, `sentBack` for the unit, `granted` may be changed.
 */
export async function startEveryPost() {
  const stage = await startDirectoryStage();
  for (const person of Object.values(cast)) {
    if (!(await stage.directory.find(person.email))) await stage.directory.save(person);
  }
  const change = { id: 'unit-1', at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] };
  await stage.directory.saveUnit({ id: 'ortopedi', name: 'Ortopedi', aliases: [] }, { change });
  await stage.directory.saveUnit(aProvider(), { change });
  const own = await createOwnCases(stage);
  const ids = {
    open: await stage.apply({ activity: 'Väntar på beslut' }),
    sentBack: await own.aReturned('Skickades tillbaka'),
    granted: await own.anApproved('Beviljades'),
  };
  const browsers = Object.fromEntries(
    await Promise.all(
      actors.map(async (actor) => [actor, stage.browser(await stage.openSession(cast[actor]))] as const),
    ),
  ) as Record<Actor, Browser>;
  const expectNoFault = () => expect(faultsIn(stage.system.log)).toEqual([]);
  return { ...stage, cast, own, ids, browsers, posts: postsOf(ids), expectNoFault };
}

/** The pages that failed, by the name of the error. */
const faultsIn = (log: unknown): string[] => JSON.stringify(log).match(/"PAGE_FAILED"[^}]*/g) ?? [];

type Ids = { open: string; sentBack: string; granted: string };

const steps = ['', '/save', '/autosave', '/check', '/edit'];
const person = { name: 'Bara auditor', roles: 'auditor', unit: '', language: '' };
const unit = { name: 'Ny enhet', aliases: '', from: '', through: '' };
const ownProvider = `/${aProvider().id}`;
const provider = {
  ...unit,
  organisationNumber: '449900-0034',
  accountKind: bankgiro.kind,
  accountNumber: bankgiro.number,
};
const absence = {
  version: '0',
  absenceFrom: '2019-03-01',
  absenceThrough: '2019-03-08',
  substitute: substitute.email,
};
const question = (applicationId: string) => ({ applicationId, sequence: '1' });

/** The forms of a programme's pages. */
function programmePosts(may: readonly Actor[]): Post[] {
  const condition = { for: 'department', text: 'Nya anställningar ska undvikas' };
  const duty = { text: 'Handlingsplan', dueOn: '2019-03-01', contactRole: 'samordnare' };
  const posts: [string, Values][] = [
    [`${programme.id}/edit`, { version: '1', name: 'Annat namn' }],
    [`${programme.id}/conditions`, { ...condition, metOn: '2019-01-10' }],
    [`${programme.id}/conditions/undo`, condition],
    [`${programme.id}/requisition`, { version: '0', status: 'planned', on: '2019-02-01', amount: '1 000' }],
    [`${programme.id}/obligations`, { id: '01HZ0000000000000000000000', ...duty }],
    [`${programme.id}/obligations/o-1`, { version: '0', ...duty }],
    [`${programme.id}/obligations/o-1/answer`, { answer: 'done' }],
    [`${programme.id}/obligations/o-1/waive`, { reason: 'Behövs inte' }],
    [`${programme.id}/carry-over`, { application: 'a-1' }],
    ['new', { from: programme.id, versions: '1', name: 'Nästa', year: '2020' }],
  ];
  return posts.map(([path, values]) => ({ path: `/programmes/${path}`, values, may, hiddenFrom: [] }));
}

/** The forms of a programme's report. */
const reportPosts = (may: readonly Actor[]): Post[] =>
  Object.entries<Values>({
    remind: { all: 'late' },
    begin: {},
    leadership: { text: 'Ledningen följer arbetet.', version: '0' },
    lock: { because: 'Enheten är nedlagd.', hash: 'a'.repeat(64), sums: '1_1_0_0_0_0_0_0' },
    'handed-in': { handedInOn: '2019-01-10', handedInReference: 'S2018/05977' },
    'handed-in/undo': { notedAt: '2019-01-10T08:00:00.000Z' },
  }).map(([form, values]) => ({
    path: `/programmes/${programme.id}/report/${form}`,
    ...{ values, may, hiddenFrom: [] },
  }));

/**
 * Next year's application from an earlier activity. The other forms of the year end are tried where they are tested: with them
 * one address would miss so often under /applications that it is answered with 429.
 */
const needPost = (granted: string): Post => ({
  path: '/needs',
  values: { applicationId: granted, programmeId: programme.id },
  may: ['orto'],
  hiddenFrom: actors.filter((actor) => actor !== 'orto'),
});

function postsOf({ open, sentBack, granted }: Ids): Post[] {
  const units: Actor[] = ['orto', 'kirurgi'];
  const deciders: Actor[] = ['director', 'substitute'];
  const lookAfter: Actor[] = ['coordinator', 'administrator'];
  const post = (path: string, values: Values, may: readonly Actor[], hiddenFrom: readonly Actor[] = []) => ({
    path,
    values,
    may,
    hiddenFrom,
  });
  const ofCase = (path: string, values: Values, may: readonly Actor[]) =>
    post(`/applications/${path}`, values, may, ['kirurgi', 'contact']);
  const outside: Actor[] = [...units, 'contact', ...deciders, 'auditor'];
  const ofDirectory = (path: string, values: Values, may: readonly Actor[]) =>
    post(`/directory/${path}`, values, may, [...outside, 'controller']);
  // Controllers read providers, and of the directory nothing else.
  const ofProvider = (path: string, values: Values, may: readonly Actor[]) =>
    post(`/directory/units${path}`, values, may, outside);
  const admin: Actor[] = ['administrator'];
  const asked: Actor[] = [...deciders, 'controller'];
  const notAsked: Actor[] = [...units, 'contact', ...lookAfter, 'auditor'];
  const auditor = 'persons/auditor%40example.org';
  const away = 'persons/hos-direktor%40example.org';
  const completion = { ...typedForm(), version: '2', remark: 'Se ovan.' };
  const change = { ...typedForm(), version: '2', remark: 'Blev dyrare.' };
  return [
    ofCase(`${open}/decide`, anApproval(), ['director']),
    ...steps.map((step) => ofCase(`${sentBack}/complete${step}`, completion, ['orto'])),
    ...steps.map((step) => ofCase(`${granted}/change${step}`, change, ['orto'])),
    ofCase(`${open}/withdraw`, { version: '1' }, ['orto']),
    ofCase(`${sentBack}/take-up`, { version: '2' }, deciders),
    ofCase(`${open}/link`, { sequence: '1' }, ['director', ...lookAfter]),
    post(`/applications/${open}/restart`, { phase: 'decision', round: '1' }, admin),
    post('/decisions/several', { application: `${open}~1` }, deciders),
    post('/decisions/several/confirmed', { application: `${open}~1` }, deciders),
    post(
      `/programmes/${programme.id}/invitations`,
      { key: '01HZ0000000000000000000000', provider: 'exempelvarden-ab', message: '' },
      lookAfter,
    ),
    post(`/programmes/${programme.id}/agreement`, { signed: 'no', on: '' }, lookAfter),
    needPost(granted),
    ...programmePosts(lookAfter),
    ...reportPosts(['coordinator']),
    post('/calendar/feed', {}, actors),
    post('/calendar/feed/end', {}, actors),
    // A provider is told that this programme is not for providers.
    ...steps.map((step) =>
      post(`${applyPath}${step}`, typedForm({ activity: 'Helt ny' }), [...units, 'contact']),
    ),
    ofDirectory('persons', { ...person, email: 'helt-ny@example.org' }, admin),
    ofDirectory(auditor, { ...person, name: 'Nytt namn', version: '0' }, admin),
    ofDirectory(
      `${auditor}/delegations`,
      { version: '0', point: '9', limit: '', delegationFrom: '2019-01-01', delegationThrough: '' },
      admin,
    ),
    ofDirectory(`${away}/delegations/delegation-1/end`, { version: '0' }, admin),
    ofDirectory(`${auditor}/block`, { version: '0', blocked: 'yes' }, admin),
    ofDirectory(`${away}/absences`, absence, lookAfter),
    ofDirectory(`${away}/absences/a-1/end`, { version: '0' }, lookAfter),
    ofDirectory(`${away}/mails-arrive`, { version: '0' }, lookAfter),
    ofProvider('', unit, admin),
    ofDirectory('units/ortopedi', { ...unit, version: '1' }, admin),
    ofDirectory('new-provider', provider, admin),
    ofProvider(ownProvider, { ...provider, version: '1' }, admin),
    ofProvider(
      `${ownProvider}/areas`,
      { version: '1', areaName: 'Rehab', areaFrom: '2019-01-01', areaThrough: '' },
      admin,
    ),
    ofProvider(`${ownProvider}/areas/area-1/end`, { version: '1' }, admin),
    ofProvider(`${ownProvider}/account`, { version: '1', ...bankgiro, answer: 'attest' }, [
      ...admin,
      'controller',
    ]),
    post(
      '/board',
      {
        id: '01HZ0000000000000000000000',
        ...{ from: '2019-01-01', through: '2019-12-31' },
        seen: 'a'.repeat(64),
        ...{ meetingOn: '2019-12-31', minutes: '' },
      },
      ['coordinator'],
      [...units, 'contact'],
    ),
    post('/directory/absence', absence, asked, notAsked),
    post('/directory/absence/a-1/end', { version: '0' }, asked, notAsked),
    post('/stuck/questions/hand', { ...question(open), to: substitute.email }, lookAfter),
    post('/stuck/questions/back', question(open), lookAfter),
    post(
      '/stuck/mails/again',
      { applicationId: open, mailId: 'received', phase: 'decision', round: '1' },
      lookAfter,
    ),
    post('/stuck/invitations/again', { id: '01HZ0000000000000000000000', mailId: 'invitation-1' }, lookAfter),
  ];
}
