import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { coordinator, director, programmeId, type Scene } from './stage.ts';

export const substitute = 'ersattare@example.org';
export const orto = 'ortopedi@example.org';
export const kirurgi = 'kirurgi@example.org';

const persons: Person[] = [
  aDirector({ email: director }),
  aDirector({ email: substitute, name: 'Ersättare för HoS-direktör', roles: ['substitute'] }),
  aPerson({ email: orto }),
  aPerson({ email: kirurgi, name: 'Sektionschef', unitId: 'kirurgi', unitName: 'Kirurgi' }),
  aPerson({
    email: coordinator,
    name: 'Samordnaren',
    roles: ['coordinator', 'administrator'],
    unitId: undefined,
    unitName: undefined,
  }),
];

/** One open programme with 1 000 000 kr, two units, a director, a substitute and a coordinator; nothing applied for. */
export const smallScene = (about: Partial<Programme> = {}): Scene => ({
  startsAt: '2019-01-14T08:00:00.000Z',
  async prepare({ store }) {
    await createImportProgrammes(store).add(aProgramme({ id: programmeId, ...about }));
    for (const person of persons) await store.directory.save(person);
  },
});
