import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { Person } from '../../shared/domain/person.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { aProvider } from '../builders/unit.ts';
import { orderAll } from '../setup/order-all.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import type { Values } from '../simulation/visitor.ts';
import { locationOf, typedIn } from './own-cases.ts';
import {
  anAttest,
  attestPathOf,
  auditor,
  contact,
  controller,
  otherContact,
  otherProvider,
  provider,
  requestPathOf,
  typedRequest,
} from './payout-stage.ts';
import {
  type Answer,
  type Browser,
  coordinator,
  director,
  kirurgi,
  orto,
  said,
  startWebStage,
  typedForm,
} from './web-support.ts';

const base = aProgramme();

/** A programme whose accounts open on 3 January 2020 and are due on 14 February, with something to count. */
export const yearProgramme = aProgramme({
  id: 'arssatsning-2019',
  name: 'Årssatsning',
  diaryNumber: 'RS/103/2019',
  agreementDiaryNumber: 'S2019/00123',
  fundingParts: [{ id: 'stimulus', name: 'Stimulansmedel', amount: 100_000_000 }],
  indicators: [
    { id: 'kallade', purposeId: '1', name: 'Kallade patienter', unit: 'personer' },
    { id: 'ledare', purposeId: '2', name: 'Utbildade', unit: 'personer' },
  ],
  assumed: { ...base.assumed, providersMayApply: true },
});

/** The year after: open from December 2019. */
export const nextProgramme = aProgramme({
  ...yearProgramme,
  id: 'arssatsning-2020',
  year: 2020,
  diaryNumber: 'RS/104/2020',
  assumed: { ...yearProgramme.assumed, opens: '2019-12-01', closes: '2020-11-30' },
});

export const secondCoordinator = aPerson({
  ...coordinator,
  email: 'samordnare2@example.org',
  name: 'Andra samordnaren',
  roles: ['coordinator'],
});
/** Coordinates, and applies for Ortopedi: what that unit sends in is their own. */
export const partial = aPerson({
  email: 'bada@example.org',
  name: 'Båda rollerna',
  roles: ['coordinator'],
  unitId: orto.unitId,
  unitName: orto.unitName,
});

export const pathsOf = (id: string) => ({
  page: `/applications/${id}`,
  account: `/applications/${id}/follow-up`,
  review: `/applications/${id}/review`,
  repayment: `/applications/${id}/repayment`,
});

/** The answers of an account that came to exactly 250 000 kr. */
export const anAccount = (overrides: Values = {}): Values => ({
  measures: 'Koordinatorn har kallat alla patienter.',
  'effect-1': 'Fler har fått behandling inom tre månader.',
  'measured-kallade': '1 240,5',
  'cost-staff': '250 000',
  investment: 'no',
  continuedNeed: 'partly',
  continuedNeedAmount: '150 tkr',
  continuedNeedText: 'Halvtid räcker.',
  ...overrides,
});

/** `seen` is what accepting does with the money: used, given back, asked back. */
export const acceptOf = (revision = 1, seen = '200000-50000-0'): Values => ({
  outcome: 'accepted',
  revision: String(revision),
  seen,
});
export const returnOf = (revision = 1, overrides: Values = {}): Values => ({
  outcome: 'returned',
  revision: String(revision),
  reason: 'Beskriv effekten tydligare.',
  until: '2020-02-10',
  ...overrides,
});

export type FollowUpStage = Awaited<ReturnType<typeof startFollowUpStage>>;

/** The whole system with two departments and two providers; `opened` brings it to 7 January 2020, when accounts are asked for. */
export async function startFollowUpStage() {
  const stage = await startWebStage();
  const { system } = stage;
  const { directory, applications } = system.store;
  const programmes = createImportProgrammes(system.store);
  await programmes.add(yearProgramme);
  await programmes.add(nextProgramme);
  const change = { id: 'unit-1', at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] };
  for (const unit of [provider, aProvider(otherProvider)]) await directory.saveUnit(unit, { change });
  for (const person of [contact, otherContact, controller, auditor, secondCoordinator, partial])
    await directory.save(person);
  const browserOf = async (person: Person): Promise<Browser> =>
    stage.browser(await stage.openSession(person));
  const as = {
    orto: await browserOf(orto),
    kirurgi: await browserOf(kirurgi),
    coordinator: await browserOf(coordinator),
    secondCoordinator: await browserOf(secondCoordinator),
    partial: await browserOf(partial),
    contact: await browserOf(contact),
    otherContact: await browserOf(otherContact),
    controller: await browserOf(controller),
    auditor: await browserOf(auditor),
  };
  return { ...stage, as, browserOf, granted, fileOf, paidOut, opened, open, send, sent, changeAward };

  async function fileOf(id: string): Promise<CaseFile> {
    const file = await applications.caseFile(id);
    if (!file) throw new Error(`no application ${id}`);
    return file;
  }

  /** An activity that the director has approved with 250 000 kr, or as told. Gives its id. */
  async function granted(
    activity: string,
    { amount = 250_000, by = as.orto, ...content }: Partial<ApplicationContent> & { by?: Browser } = {},
  ): Promise<string> {
    const costLines = [{ type: 'staff' as const, amount, recurrence: 'running' as const }];
    const asked = anApplicationContent({ activity, amount, costLines, ...content });
    const sent = await by.post(`/programmes/${yearProgramme.id}/apply`, {
      ...typedApplication(asked),
      key: typedForm().key ?? '',
      sendAgain: 'yes',
    });
    const id = /^\/applications\/([^/]+)$/.exec(locationOf(sent))?.[1];
    if (!id) throw new Error(`handing in answered ${sent.status}: ${said(sent)}`);
    await system.drain();
    await decide(id, amount);
    return id;
  }

  async function decide(id: string, amount: number): Promise<void> {
    const { application } = await fileOf(id);
    const { fundingPartId, costObject } = application.content;
    const command = { outcome: 'approved' as const, amount, fundingPartId, costObject };
    const person = (await directory.find(director.email)) ?? director;
    const seenVersion = application.version;
    await system.web.decideApplication({ person, applicationId: id, seenVersion, command });
    await system.drain();
  }

  /** On 11 March 2019 the provider asks for 80 000 kr, and the controller attests it. */
  async function paidOut(id: string, by = as.contact): Promise<void> {
    await system.moveClock('2019-03-11T09:00:00.000Z');
    await by.post(requestPathOf(id), typedRequest());
    await system.drain();
    const award = (await fileOf(id)).application.decision?.number ?? '';
    const attested = await as.controller.post(attestPathOf(id), anAttest({ award }));
    if (attested.status !== 303) throw new Error(`attesting answered ${attested.status}: ${said(attested)}`);
    await orderAll(system, controller);
    await system.drain();
  }

  /** Time goes on to when the accounts can be sent in, and everything approved has been asked for its own. */
  async function opened(at = '2020-01-07T09:00:00.000Z'): Promise<void> {
    await system.moveClock(at);
    await system.web.beginFollowUps({ person: coordinator, programmeId: yearProgramme.id });
    await system.drain();
  }

  /** The unit's form as it opens, past the redirect that gives it a key. */
  async function open(id: string, by = as.orto): Promise<Answer> {
    const begun = await by.get(pathsOf(id).account);
    return begun.status === 303 ? by.get(locationOf(begun)) : begun;
  }

  /** Fills in the form as it opens and sends it. */
  async function send(id: string, values: Values = anAccount(), by = as.orto): Promise<Answer> {
    const answer = await by.post(pathsOf(id).account, typedIn(await open(id, by), values));
    await system.drain();
    return answer;
  }

  /** An account that has been sent in. */
  async function sent(id: string, values?: Values, by?: Browser): Promise<string> {
    const answer = await send(id, values, by);
    if (answer.status !== 303) throw new Error(`sending answered ${answer.status}: ${said(answer)}`);
    return id;
  }

  /** The unit asks for a change to another amount, and the director approves it. */
  async function changeAward(id: string, amount: number): Promise<void> {
    const { application } = await fileOf(id);
    const costLines = [{ type: 'staff' as const, amount, recurrence: 'running' as const }];
    await system.web.requestChange({
      person: orto,
      applicationId: id,
      seenVersion: application.version,
      content: { ...application.content, amount, costLines },
      reason: 'Mer behövs.',
    });
    await system.drain();
    await decide(id, amount);
  }
}
