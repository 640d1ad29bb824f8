import type { Person } from '../../shared/domain/person.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { aContact, aController } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import { expectSaved, startDirectoryStage } from './directory-support.ts';

export const contact = aContact();
export const controller = aController();
/** A second administrator, so that there is somebody else than the one who writes. */
export const secondAdministrator = aController({
  email: 'administrator-2@example.org',
  name: 'Administratör 2',
  roles: ['administrator'],
  delegations: [],
});

export const providerPath = '/directory/units/exempelvarden-ab';

/** The form of a provider, as typed. */
export const typedProvider = (overrides: Values = {}): Values => ({
  name: 'Exempelvården AB',
  aliases: '',
  from: '',
  through: '',
  organisationNumber: '449900-0018',
  accountKind: 'bankgiro',
  accountNumber: '0000-0018',
  ...overrides,
});

export type ProviderStage = Awaited<ReturnType<typeof startProviderStage>>;

/** The whole system with one external provider, its contact, a controller and two administrators. */
export async function startProviderStage() {
  const stage = await startDirectoryStage();
  const { directory, asAdministrator } = stage;
  expectSaved(await asAdministrator.post('/directory/new-provider', typedProvider()), providerPath);
  for (const person of [contact, controller, secondAdministrator]) await directory.save(person);
  const browserOf = async (person: Person) => stage.browser(await stage.openSession(person));

  const provider = async (id = 'exempelvarden-ab'): Promise<Unit & { provider: object }> => {
    const unit = await directory.findUnit(id);
    if (!unit?.provider) throw new Error(`${id} is no provider`);
    return { ...unit, provider: unit.provider };
  };
  const version = async (id?: string): Promise<string> => String((await provider(id)).version ?? 0);

  /** Saves the provider's form as an administrator, at the version that it has. */
  const edit = async (overrides: Values = {}) =>
    asAdministrator.post(providerPath, typedProvider({ version: await version(), ...overrides }));

  return {
    ...stage,
    asContact: await browserOf(contact),
    asController: await browserOf(controller),
    asSecond: await browserOf(secondAdministrator),
    provider,
    version,
    edit,
  };
}
