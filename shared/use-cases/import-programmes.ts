import { type Difference, differencesOf } from '../domain/difference.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { FundingPart, Programme } from '../domain/programme.ts';
import { stableId } from '../domain/stable-id.ts';
import { startOfDay } from '../domain/stockholm-time.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeStore } from './ports.ts';

/** What a programme of a file is to the system. A `changed` one is for a person to look at, never silently corrected. */
export type CheckedProgramme = { programme: Programme } & (
  | { state: 'new' | 'same' }
  | { state: 'changed'; differences: Difference[] }
  /** Decisions are numbered within the diary number, so that no two programmes can share one. */
  | { state: 'diary-number-taken'; by: string }
);

export type AddedProgramme = { programme: Programme; outcome: 'added' | 'existed' };

export function createImportProgrammes({ programmes }: { programmes: ProgrammeStore }) {
  return {
    /** Compares a file's programmes with those in the system. Writes nothing. */
    check: async (wanted: readonly Programme[]): Promise<CheckedProgramme[]> => {
      const stored = await programmes.list();
      return wanted.map((programme) => checked(programme, stored));
    },
    /**
     * Adds a programme with an allocation per funding part, whose ids are always the same. One that is there is left.
     * @throws DiaryNumberTaken when another programme took it meanwhile; DomainError TooManyAtOnce
     */
    add: async (programme: Programme): Promise<AddedProgramme> => {
      const added = await optimistically(() => programmes.add(programme, allocationsOf(programme)));
      return { programme, outcome: added ? 'added' : 'existed' };
    },
  };
}

function checked(programme: Programme, stored: readonly Programme[]): CheckedProgramme {
  const before = stored.find(({ id }) => id === programme.id);
  if (before) {
    // Which version the pages have come to is no fact of the file's.
    const { version: _version, changedAt: _changedAt, ...facts } = before;
    const differences = differencesOf(facts, programme);
    return differences.length > 0
      ? { programme, state: 'changed', differences }
      : { programme, state: 'same' };
  }
  const { diaryNumber } = programme;
  const holder = diaryNumber && stored.find((other) => other.diaryNumber === diaryNumber);
  return holder ? { programme, state: 'diary-number-taken', by: holder.id } : { programme, state: 'new' };
}

/** What the agreement gives to each part, as entries whose ids are always the same. */
export const allocationsOf = (programme: Programme): LedgerEntry[] =>
  programme.fundingParts.map((part) => allocation(programme, part));

function allocation(programme: Programme, part: FundingPart): LedgerEntry {
  const at = startOfDay(programme.assumed.opens);
  return {
    id: stableId(at, ['allocate', programme.id, part.id], sha256),
    programmeId: programme.id,
    fundingPartId: part.id,
    type: 'allocate',
    amount: part.amount,
    at,
    basis: {
      kind: 'agreement',
      reference: programme.diaryNumber ?? programme.agreementTitle ?? programme.id,
    },
  };
}
