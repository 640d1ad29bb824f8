import { type Application, isProviders } from '../domain/application.ts';
import { applies, hasRole, type Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import { stableId } from '../domain/stable-id.ts';
import { startOfDay } from '../domain/stockholm-time.ts';
import { sha256 } from './hash.ts';
import type { ApplicationStore, Directory, DraftStore } from './ports.ts';

/** Where an activity stands on its way into next year's programme. */
export type CarryState =
  | { state: 'open' }
  /** Whoever of the unit has it. */
  | { state: 'draft'; holder: Person }
  | { state: 'sent'; applicationId: string }
  /** Nobody of the unit can apply, or not in this programme. */
  | { state: 'nobody' };

/** `contact` is whom a draft would be put with. */
export type Carried = { application: Application; from: Programme; contact: Person | undefined } & CarryState;

export type CarryStateDeps = {
  applications: Pick<ApplicationStore, 'findSubmission'>;
  drafts: Pick<DraftStore, 'find'>;
  directory: Pick<Directory, 'withRole'>;
};

/** Always the same for an activity and a programme: two clicks make one draft, and a draft one application. */
export const carryKey = ({ id }: Pick<Application, 'id'>, to: Programme): string =>
  stableId(startOfDay(to.assumed.opens), ['carry-over', to.id, id], sha256);

/**
 * Reads where activities stand, each in one programme. The directory is asked once for all of them; of each activity
 * everybody is looked at who may apply for its unit, so that what one of them has begun is not offered to another.
 */
export async function createCarryStates({ applications, drafts, directory }: CarryStateDeps) {
  const known = (await Promise.all([directory.withRole('applicant'), directory.withRole('provider')])).flat();
  const byUnit = Map.groupBy(new Map(known.map((person) => [person.email, person])).values(), unitOf);

  return async (application: Application, from: Programme, to: Programme): Promise<Carried> => {
    const people = (byUnit.get(application.unitId) ?? []).filter(mayApplyFor(application));
    const contact = contactAmong(people, application);
    const about = { application, from, contact };
    if (!contact || (isProviders(application) && !to.assumed.providersMayApply))
      return { ...about, state: 'nobody' };
    const key = carryKey(application, to);
    const begun = await Promise.all(
      people.map(async (person) => ({
        person,
        sent: await applications.findSubmission(person.email, key),
        draft: await drafts.find(person.email, key),
      })),
    );
    const applicationId = begun.find(({ sent }) => sent)?.sent;
    if (applicationId) return { ...about, state: 'sent', applicationId };
    const holder = begun.find(({ draft }) => draft)?.person;
    return holder ? { ...about, state: 'draft', holder } : { ...about, state: 'open' };
  };
}

const unitOf = ({ unitId = '' }: Person): string => unitId;

const mayApplyFor = (application: Application) => (person: Person) =>
  !person.blocked && applies(person) && hasRole(person, isProviders(application) ? 'provider' : 'applicant');

/** Whoever applied, if they still may for the unit, or else the first by e-mail who may. */
const contactAmong = (people: readonly Person[], { applicant }: Application): Person | undefined =>
  people.find(({ email }) => email === applicant.email) ??
  people.toSorted((one, other) => (one.email < other.email ? -1 : 1))[0];
