import type { Person } from '../../../shared/domain/person.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { DirectoryChange } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Typed } from './form.ts';

/** What answers a form that could not be saved: its faults, and all that was typed. */
export type Answer = { errors: FieldError[]; typed: Typed };
export const noAnswer: Answer = { errors: [], typed: {} };

/** What a person's page, and the page of one's own absences, is made from. */
export type PersonView = Words & {
  person: Person;
  /** Directors, substitutes, controllers and administrators: who may be a substitute. */
  officials: Person[];
  /** Stockholm's date. */
  today: LocalDate;
  mayEdit: boolean;
  answer: Answer;
  saved: boolean;
};

export type WholePersonView = PersonView & {
  units: Unit[];
  changes: DirectoryChange[];
  /** Names by e-mail. */
  names: ReadonlyMap<string, string>;
  /** Nobody blocks themself. */
  isSelf: boolean;
};

export const personPath = (email: string): string => `/directory/persons/${encodeURIComponent(email)}`;
export const unitPath = (id: string): string => `/directory/units/${id}`;
