import { type ChecklistAct, emptyChecklist, withNote } from '../domain/checklist.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { checklistDifferences } from '../domain/programme-differences.ts';
import { optimistically } from './optimistic.ts';
import type { NewId, ProgrammeStore } from './ports.ts';
import { mayEditProgrammes } from './save-programme.ts';
import { nextWatchOf } from './watch-programme.ts';

export type NoteProgrammeDeps = {
  programmes: Pick<ProgrammeStore, 'find' | 'saveChecklist' | 'watch'>;
  clock: Clock;
  newId: NewId;
};

/** `seenVersion` of the list, for notes that write over what stood there. */
export type NoteProgramme = {
  person: Person;
  programmeId: string;
  act: ChecklistAct;
  seenVersion?: number | undefined;
};

/**
 * Notes something beside a programme: a condition that is met or is not, the requisition, an obligation (DOMAIN facts 6,
 * 36 and 39), that its report was handed in elsewhere. Each note is a row of the programme's history; what stands already
 * is not noted again. When the report is not handed in after all, the watch that left looks at the dates anew.
 * @throws DomainError NotAllowed, ProgrammeNotFound, ProgrammeChanged, TooManyAtOnce, and those of `withNote`
 */
export function createNoteProgramme({ programmes, clock, newId }: NoteProgrammeDeps) {
  return ({ person, programmeId, act, seenVersion }: NoteProgramme): Promise<void> =>
    optimistically(async () => {
      if (!mayEditProgrammes(person)) throw new DomainError('NotAllowed');
      const books = await programmes.find(programmeId);
      if (!books) throw new DomainError('ProgrammeNotFound');
      const before = books.checklist ?? emptyChecklist;
      const at = clock.now();
      const noted = withNote(before, books.programme, act, { by: person.email, at });
      const differences = checklistDifferences(before, noted);
      if (differences.length === 0) return;
      if (seenVersion !== undefined && seenVersion !== before.version)
        throw new DomainError('ProgrammeChanged');
      const change = { id: newId(), at, by: person.email, differences };
      const after = { ...noted, version: before.version + 1 };
      const again = before.handedIn !== undefined && noted.handedIn === undefined;
      const watch = again ? await programmes.watch(programmeId) : undefined;
      const next = watch && nextWatchOf(programmeId, watch, at);
      await programmes.saveChecklist(programmeId, { after, before, change, watch: next });
    });
}
