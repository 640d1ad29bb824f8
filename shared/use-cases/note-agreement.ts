import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import type { AgreementNote } from '../domain/programme.ts';
import { optimistically } from './optimistic.ts';
import type { ProgrammeStore } from './ports.ts';

/** Those who look after the programmes note that the state's agreement is signed. */
export const mayNoteAgreement = (person: Person): boolean => hasRole(person, 'coordinator', 'administrator');

export type AgreementSaid = Pick<AgreementNote, 'signed' | 'on'>;

/**
 * Notes that the state's agreement is signed, or that it is not (DOMAIN fact 8). What the latest note says already is not
 * noted again, also when two clicks come at once.
 * @throws DomainError ProgrammeNotFound, NotAllowed, TooManyAtOnce
 */
export function createNoteAgreement({ programmes, clock }: { programmes: ProgrammeStore; clock: Clock }) {
  return ({
    person,
    programmeId,
    said,
  }: {
    person: Person;
    programmeId: string;
    said: AgreementSaid;
  }): Promise<void> =>
    optimistically(async () => {
      const books = await programmes.find(programmeId);
      if (!books) throw new DomainError('ProgrammeNotFound');
      if (!mayNoteAgreement(person)) throw new DomainError('NotAllowed');
      const { agreement: latest } = books;
      if (latest && latest.signed === said.signed && latest.on === said.on) return;
      const note = { ...said, notedAt: clock.now(), notedBy: person.email };
      await programmes.noteAgreement(programmeId, note, latest);
    });
}
