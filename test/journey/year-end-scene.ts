import { ulid } from 'ulid';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Person } from '../../shared/domain/person.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aContact, aController, aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { aProvider } from '../builders/unit.ts';
import { orderAll } from '../setup/order-all.ts';
import { coordinator, director, type Scene } from './stage.ts';

const base = aProgramme();

/** Its accounts are asked for on Monday 18 March 2019, while there is time to go on in the year. */
export const yearEndProgramme = aProgramme({
  id: 'arssatsning-2019',
  name: 'Årssatsning',
  diaryNumber: 'RS/103/2019',
  agreementDiaryNumber: 'S2019/00123',
  indicators: [{ id: 'kallade', purposeId: '1', name: 'Kallade patienter', unit: 'personer' }],
  assumed: {
    ...base.assumed,
    providersMayApply: true,
    followUpOpens: '2019-03-18',
    followUpDue: '2019-03-29',
    reportDue: '2019-05-15',
  },
});
/** The first morning of the follow-up, when the mails have left; UTC. */
export const openingMorning = '2019-03-18T09:00:00.000Z';

/** The year after, open already. */
const nextProgramme = aProgramme({
  ...yearEndProgramme,
  id: 'arssatsning-2020',
  year: 2020,
  diaryNumber: 'RS/104/2020',
  assumed: { ...base.assumed, opens: '2019-02-01', closes: '2020-11-30' },
});

export const [unit, contact, controller] = [aPerson(), aContact(), aController()];
const persons: Person[] = [
  ...[unit, contact, controller],
  aDirector({ email: director }),
  aPerson({
    email: coordinator,
    name: 'Samordnaren',
    roles: ['coordinator'],
    unitId: undefined,
    unitName: undefined,
  }),
];

/** A week before the follow-up opens, with a department and a provider, and in the first quarter's window for payouts. */
export const yearEndScene: Scene = {
  startsAt: '2019-03-11T09:00:00.000Z',
  async prepare({ store }) {
    const programmes = createImportProgrammes(store);
    await programmes.add(yearEndProgramme);
    await programmes.add(nextProgramme);
    const change = { id: 'unit-1', at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] };
    await store.directory.saveUnit(aProvider(), { change });
    for (const person of persons) await store.directory.save(person);
  },
};

/** An activity of 100 000 kr that the director has approved. */
export async function granted(
  { web, store, drain }: LocalSystem,
  activity: string,
  person: Person = unit,
): Promise<string> {
  const amount = 100_000;
  const costLines = [{ type: 'staff' as const, amount, recurrence: 'running' as const }];
  const content = anApplicationContent({ activity, amount, costLines });
  const programmeId = yearEndProgramme.id;
  const applicationId = await web.submitApplication({ person, programmeId, content, key: ulid() });
  await drain();
  const { fundingPartId, costObject } = content;
  const decider = await personCalled({ store }, director);
  const command = { outcome: 'approved' as const, amount, fundingPartId, costObject };
  await web.decideApplication({ person: decider, applicationId, seenVersion: 1, command });
  await drain();
  return applicationId;
}

/** The provider is paid 80 000 kr for the first quarter. */
export async function paidOut(system: LocalSystem, applicationId: string): Promise<void> {
  const { web, drain } = system;
  const [amount, quarter] = [80_000, '2019Q1'] as const;
  const costLines = [{ type: 'staff' as const, text: 'Sjuksköterska', amount }];
  const command = { quarter, amount, costLines, areaId: 'area-1', notReimbursed: true as const };
  const { payout } = await web.requestPayout({ person: contact, applicationId, command });
  await drain();
  await web.attestPayout({
    ...{ person: controller, applicationId, quarter, revision: payout.revision },
    seenAward: payout.award.number,
    command: { outcome: 'attested' },
  });
  await orderAll(system, controller);
  await drain();
}

export async function personCalled({ store }: Pick<LocalSystem, 'store'>, email: string): Promise<Person> {
  const person = await store.directory.find(email);
  if (!person) throw new Error(`nobody is called ${email}`);
  return person;
}
