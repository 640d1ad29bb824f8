import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { type Programme, ProgrammeSchema } from '../domain/programme.ts';
import { programmeDifferences } from '../domain/programme-differences.ts';
import { brokenDays } from '../domain/programme-edit.ts';
import { type MergeFields, mergedProgramme, programmeIdOf } from '../domain/programme-merge.ts';
import { allocationsOf } from './import-programmes.ts';
import { optimistically } from './optimistic.ts';
import type { NewId, ProgrammeStore } from './ports.ts';
import { asRefusal, assertUnbroken, firstVersion, mayEditProgrammes, versionOf } from './save-programme.ts';

export type CreateProgrammeDeps = {
  programmes: ProgrammeStore;
  clock: Clock;
  newId: NewId;
  restartWatch: (programmeId: string) => Promise<unknown>;
};

/** `from` are the programmes that it follows, each as the version that the person saw. */
export type CreateProgramme = {
  person: Person;
  from: readonly { id: string; seenVersion: number }[];
  fields: MergeFields;
};

/**
 * Next year's programme from one or several earlier ones (DOMAIN fact 7). Two never share name and year, nor diary number.
 * @throws DomainError NotAllowed, ProgrammeNotFound, ProgrammeChanged, TooManyAtOnce; ProgrammeRefused by the rules
 */
export function createCreateProgramme({ programmes, clock, newId, restartWatch }: CreateProgrammeDeps) {
  return async ({ person, from, fields }: CreateProgramme): Promise<Programme> => {
    if (!mayEditProgrammes(person)) throw new DomainError('NotAllowed');
    const [first, ...rest] = await Promise.all(from.map((it) => source(programmes, it)));
    if (!first) throw new DomainError('ProgrammeNotFound');
    const at = clock.now();
    const merged = mergedProgramme([first, ...rest], fields);
    assertUnbroken(brokenDays(merged));
    const programme = ProgrammeSchema.parse({ ...merged, version: firstVersion, changedAt: at });
    const differences = programmeDifferences(undefined, programme);
    const change = { id: newId(), at, by: person.email, version: firstVersion, differences };
    const added = await optimistically(() =>
      programmes.add(programme, allocationsOf(programme), change).catch((error: unknown) => {
        throw asRefusal(error);
      }),
    );
    const id = programmeIdOf(fields);
    if (!added) assertUnbroken([{ at: 'name', name: 'ProgrammeExists', facts: { id } }]);
    await restartWatch(id);
    return programme;
  };
}

async function source(
  programmes: Pick<ProgrammeStore, 'find'>,
  { id, seenVersion }: CreateProgramme['from'][number],
): Promise<Programme> {
  const programme = (await programmes.find(id))?.programme;
  if (!programme) throw new DomainError('ProgrammeNotFound');
  if (versionOf(programme) !== seenVersion) throw new DomainError('ProgrammeChanged');
  return programme;
}
