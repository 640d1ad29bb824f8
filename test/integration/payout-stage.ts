import type { CaseFile } from '../../shared/domain/case-file.ts';
import { quarterQuestion } from '../../shared/domain/case-file.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { aProvider, otherBankgiro } from '../builders/unit.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import type { Values } from '../simulation/visitor.ts';
import { type Answer, director, startWebStage, typedForm } from './web-support.ts';

const base = aProgramme();
/** A programme in which providers may apply. */
export const careProgramme = aProgramme({
  id: 'vardsatsning-2019',
  name: 'Vårdsatsning',
  diaryNumber: 'RS/101/2019',
  fundingParts: [{ id: 'stimulus', name: 'Stimulansmedel', amount: 100_000_000 }],
  assumed: { ...base.assumed, providersMayApply: true },
});

export const provider = aProvider({
  provider: {
    areas: [
      { id: 'primarvard', name: 'Primärvård', from: '2018-01-01' },
      { id: 'rehab', name: 'Rehabilitering', from: '2018-01-01', through: '2018-12-31' },
    ],
  },
});
export const otherProvider = aProvider({
  id: 'dalkliniken-ab',
  name: 'Dalkliniken AB',
  provider: { organisationNumber: '449900-0026', account: otherBankgiro },
});

const ofUnit = ({ id, name }: { id: string; name: string }) => ({ unitId: id, unitName: name });
export const contact = aPerson({
  email: 'kontakt@exempelvarden.example.org',
  name: 'Kontakt, Exempelvården',
  roles: ['provider'],
  ...ofUnit(provider),
});
export const secondContact = aPerson({
  ...contact,
  email: 'ekonomi@exempelvarden.example.org',
  name: 'Ekonom',
});
export const otherContact = aPerson({
  email: 'kontakt@dalkliniken.example.org',
  name: 'Kontakt, Dalkliniken',
  roles: ['provider'],
  ...ofUnit(otherProvider),
});

export const official = (overrides: Partial<Person>): Person =>
  aPerson({ unitId: undefined, unitName: undefined, ...overrides });
const delegations = [{ id: 'attest-1', point: '4.2', from: '2018-01-01' }];
export const controller = official({
  email: 'a-controller@example.org',
  name: 'Controller Ett',
  roles: ['controller'],
  delegations,
});
export const secondController = official({
  email: 'b-controller@example.org',
  name: 'Controller Två',
  roles: ['controller'],
  delegations,
});
export const auditor = official({
  email: 'registrator@example.org',
  name: 'Registrator',
  roles: ['auditor'],
});

/** Kronor as `said` gives them, with plain spaces. */
export const kr = (kronor: number): string => formatKronor(kronor).replace(/\s/g, ' ');

export const requestPathOf = (id: string, quarter: string = '2019Q1') =>
  `/applications/${id}/payouts/${quarter}/request`;
export const attestPathOf = (id: string, quarter: string = '2019Q1') =>
  `/applications/${id}/payouts/${quarter}/attest`;

/** A request as its form sends it: 80 000 kr in two costs, with one empty line. */
export const typedRequest = (overrides: Values = {}): Values => ({
  areaId: 'primarvard',
  costType: ['staff', 'equipment', ''],
  costText: ['Sjuksköterska, halvtid', 'Mätutrustning', ''],
  costAmount: ['60 000', '20 000', ''],
  amount: '80 000',
  reference: 'Faktura 17',
  notReimbursed: 'yes',
  ...overrides,
});

/** The same as one cost of so many kronor. */
export const requestOf = (amount: string, overrides: Values = {}): Values =>
  typedRequest({ costType: 'staff', costText: 'Sjuksköterska', costAmount: amount, amount, ...overrides });

export const anAttest = (overrides: Values = {}): Values => ({
  outcome: 'attested',
  revision: '1',
  award: '',
  ...overrides,
});
export const aReturn = (overrides: Values = {}): Values =>
  anAttest({ outcome: 'returned', reason: 'Kvitto saknas för mätutrustningen.', ...overrides });

export type PayoutStage = Awaited<ReturnType<typeof startPayoutStage>>;
type Browser = Awaited<ReturnType<typeof startWebStage>>['browser'] extends (...of: never[]) => infer B
  ? B
  : never;

/** The whole system on 11 March 2019, with two providers and two controllers; the first quarter can be asked for. */
export async function startPayoutStage() {
  const stage = await startWebStage();
  const { system } = stage;
  const { directory, applications } = system.store;
  await createImportProgrammes(system.store).add(careProgramme);
  const change = { id: 'unit-1', at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] };
  for (const unit of [provider, otherProvider]) await directory.saveUnit(unit, { change });
  for (const person of [contact, secondContact, otherContact, controller, secondController, auditor])
    await directory.save(person);
  const browserOf = async (person: Person): Promise<Browser> =>
    stage.browser(await stage.openSession(person));
  const as = {
    contact: await browserOf(contact),
    secondContact: await browserOf(secondContact),
    otherContact: await browserOf(otherContact),
    controller: await browserOf(controller),
    secondController: await browserOf(secondController),
    auditor: await browserOf(auditor),
    director: await browserOf(director),
  };
  await system.moveClock('2019-03-11T09:00:00.000Z');
  return { ...stage, directory, as, browserOf, granted, fileOf, ask, asked, answer, attestLink, paidIn };

  async function fileOf(id: string): Promise<CaseFile> {
    const file = await applications.caseFile(id);
    if (!file) throw new Error(`no application ${id}`);
    return file;
  }

  /** An activity of a provider that the director has approved with 200 000 kr, or as told. Gives its id. */
  async function granted(activity: string, { amount = 200_000, by = contact } = {}): Promise<string> {
    const costLines = [{ type: 'staff' as const, amount, recurrence: 'running' as const }];
    const content = anApplicationContent({ activity, amount, costLines });
    const browser = await browserOf(by);
    const path = `/programmes/${careProgramme.id}/apply`;
    const key = typedForm().key ?? '';
    const sent = await browser.post(path, { ...typedApplication(content), key });
    const id = /^\/applications\/([^/]+)$/.exec(sent.headers.get('Location') ?? '')?.[1];
    if (!id) throw new Error(`handing in answered ${sent.status}`);
    await system.drain();
    await decide(id, amount);
    return id;
  }

  async function decide(id: string, amount: number): Promise<void> {
    const { application } = await fileOf(id);
    const { fundingPartId, costObject } = application.content;
    const command = { outcome: 'approved' as const, amount, fundingPartId, costObject };
    const person = (await directory.find(director.email)) ?? director;
    await system.web.decideApplication({
      person,
      applicationId: id,
      seenVersion: application.version,
      command,
    });
    await system.drain();
  }

  /** Asks for a quarter's money on the page, and waits until the controller has been asked. */
  async function ask(
    id: string,
    values: Values = typedRequest(),
    quarter: Quarter = '2019Q1',
  ): Promise<Answer> {
    const sent = await as.contact.post(requestPathOf(id, quarter), values);
    await system.drain();
    return sent;
  }

  /** An approved activity whose first quarter waits for its attest. */
  async function asked(activity: string, values?: Values): Promise<string> {
    const id = await granted(activity);
    const sent = await ask(id, values);
    if (sent.status !== 303) throw new Error(`asking answered ${sent.status}: ${sent.text}`);
    return id;
  }

  /** A controller's click, with the award that stands. */
  async function answer(
    id: string,
    values: Values = {},
    browser: Browser = as.controller,
    quarter = '2019Q1',
  ) {
    const award = (await fileOf(id)).application.decision?.number ?? '';
    return browser.post(attestPathOf(id, quarter), { ...anAttest({ award }), ...values });
  }

  /** The path of the link in the controller's mail about the quarter. */
  async function attestLink(id: string, quarter: Quarter = '2019Q1', to = controller.email): Promise<string> {
    const question = quarterQuestion(await fileOf(id), 'attest', quarter);
    const mails = (await stage.mailsOf(id)).filter((mail) => mail.to.includes(to));
    const link = mails
      .map(({ text }) => /https?:\/\/\S+(\/l\/\S+)/.exec(text)?.[1])
      .findLast((path) => path !== undefined);
    if (!question || !link) throw new Error(`nobody was asked to attest ${id}`);
    return link;
  }

  /** The kronor of the ledger's payments of an activity. */
  async function paidIn(id: string): Promise<number[]> {
    const entries = await system.store.programmes.ledger(careProgramme.id, 'stimulus');
    return entries
      .filter(({ applicationId, type }) => applicationId === id && type === 'pay')
      .map(({ amount }) => amount);
  }
}
