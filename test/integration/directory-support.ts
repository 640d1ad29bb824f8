import { expect } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import { type Answer, coordinator as administrator, director, startWebStage } from './web-support.ts';

export { administrator };

/** Reads the directory and sets absences, but is no administrator. */
export const preparer = aPerson({
  email: 'forberedare@example.org',
  name: 'Förberedare',
  roles: ['coordinator'],
  unitId: undefined,
  unitName: undefined,
});
export const substitute = aDirector({
  email: 'ersattare@example.org',
  name: 'Ersättare',
  roles: ['substitute'],
});

export const pathOf = (email: string): string => `/directory/persons/${encodeURIComponent(email)}`;

/** The form of a new person, as typed. */
export const typedPerson = (overrides: Values = {}): Values => ({
  email: 'ny@example.org',
  name: 'Ny person',
  roles: ['controller'],
  unit: '',
  language: '',
  ...overrides,
});

export const expectSaved = (answer: Answer, path: string): void =>
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?saved=1`]);

export type DirectoryStage = Awaited<ReturnType<typeof startDirectoryStage>>;

/** The whole system, with somebody signed in for each way to look at the directory. */
export async function startDirectoryStage() {
  const stage = await startWebStage();
  const { directory } = stage.system.store;
  for (const person of [preparer, substitute]) await directory.save(person);
  const browserOf = async (person: Person) => stage.browser(await stage.openSession(person));
  const asAdministrator = await browserOf(administrator);

  const found = async (email: string): Promise<Person> =>
    (await directory.find(email)) ?? expect.unreachable(`${email} is gone`);
  const versionOf = async (email: string): Promise<string> => String((await found(email)).version ?? 0);

  /** A person of a test alone, added on the page. Gives the path of their page. */
  async function addPerson(email: string, overrides: Values = {}): Promise<string> {
    const values = typedPerson({ email, ...overrides });
    expectSaved(await asAdministrator.post('/directory/persons', values), pathOf(email));
    return pathOf(email);
  }

  return {
    ...stage,
    directory,
    asAdministrator,
    asCoordinator: await browserOf(preparer),
    asDirector: await browserOf(director),
    found,
    versionOf,
    addPerson,
  };
}
