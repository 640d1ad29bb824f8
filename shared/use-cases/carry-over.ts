import { type Application, isProviders } from '../domain/application.ts';
import { type CarriedContent, carriedContent } from '../domain/carried-content.ts';
import type { Draft } from '../domain/draft.ts';
import { DomainError } from '../domain/errors.ts';
import { applies, hasRole, type Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import { stableId } from '../domain/stable-id.ts';
import { startOfDay } from '../domain/stockholm-time.ts';
import { sha256 } from './hash.ts';
import type { ApplicationStore, Directory, DraftStore, ProgrammeStore } from './ports.ts';
import type { SavedDraft } from './save-draft.ts';
import { mayEditProgrammes } from './save-programme.ts';

export type CarryOverDeps = {
  programmes: Pick<ProgrammeStore, 'find'>;
  applications: Pick<ApplicationStore, 'find' | 'findSubmission' | 'ofProgramme'>;
  drafts: Pick<DraftStore, 'find'>;
  directory: Pick<Directory, 'find' | 'withRole'>;
  saveDraft: (draft: Omit<Draft, 'savedAt'>) => Promise<SavedDraft>;
  /** The content as the form's fields would hold it. */
  typedOf: (carried: CarriedContent) => Draft['typed'];
};

/** Where an activity stands on its way into next year's programme. */
export type CarryState =
  | { state: 'open' }
  | { state: 'draft' }
  | { state: 'sent'; applicationId: string }
  /** Nobody of the unit can apply, or not in this programme. */
  | { state: 'nobody' };

/** `contact` is whose draft it is or would be. */
export type Carried = { application: Application; from: Programme; contact: Person | undefined } & CarryState;

/**
 * Running activities taken along into next year's programme with their earlier decision (DOMAIN facts 7 and 35).
 * @throws DomainError NotAllowed, ProgrammeNotFound
 */
export function createCarryOver(deps: CarryOverDeps) {
  return {
    /** The approved activities of the programmes merged that go on, or have not said that they end. */
    list: async (to: Programme): Promise<Carried[]> => {
      const sources = await Promise.all((to.mergedFrom ?? []).map((id) => deps.programmes.find(id)));
      const lists = sources.map(async (books) => {
        if (!books) return [];
        const approved = await deps.applications.ofProgramme(books.programme.id, 'approved');
        return Promise.all(
          approved.filter(goesOn).map((application) => stateOf(deps, application, books.programme, to)),
        );
      });
      return (await Promise.all(lists)).flat();
    },

    /** Makes the draft for the unit's contact; one that is there, or was sent in, is left as it is. */
    carry: async ({ person, programmeId, applicationId }: CarryWanted): Promise<CarryState['state']> => {
      if (!mayEditProgrammes(person)) throw new DomainError('NotAllowed');
      const to = (await deps.programmes.find(programmeId))?.programme;
      const application = await deps.applications.find(applicationId);
      const from = application && (await sourceOf(deps, application, to));
      if (!to || !from) throw new DomainError('ProgrammeNotFound');
      if (!goesOn(application)) throw new DomainError('NothingAwarded');
      const { state, contact } = await stateOf(deps, application, from, to);
      if (state !== 'open' || !contact) return state;
      const saved = await deps.saveDraft({
        key: draftKey(application, to),
        email: contact.email,
        kind: 'application',
        programmeId: to.id,
        typed: deps.typedOf(carriedContent(application, from, to)),
      });
      if ('refused' in saved) throw new DomainError('TooManyAtOnce');
      return 'draft';
    },
  };
}

export type CarryWanted = { person: Person; programmeId: string; applicationId: string };

/** Asked for again, or nobody has said yet. */
const goesOn = ({ status, followUp }: Application): boolean => {
  const answer = followUp?.need?.answer;
  return status === 'approved' && (answer === undefined || answer === 'yes' || answer === 'partly');
};

async function sourceOf(
  { programmes }: Pick<CarryOverDeps, 'programmes'>,
  { programmeId }: Application,
  to: Programme | undefined,
): Promise<Programme | undefined> {
  if (!to?.mergedFrom?.includes(programmeId)) return undefined;
  return (await programmes.find(programmeId))?.programme;
}

/** Always the same for an activity and a programme: two clicks make one draft, and a draft one application. */
const draftKey = (application: Application, to: Programme): string =>
  stableId(startOfDay(to.assumed.opens), ['carry-over', to.id, application.id], sha256);

async function stateOf(
  deps: Pick<CarryOverDeps, 'drafts' | 'applications' | 'directory'>,
  application: Application,
  from: Programme,
  to: Programme,
): Promise<Carried> {
  const contact = await contactOf(deps.directory, application);
  const closed = isProviders(application) && !to.assumed.providersMayApply;
  if (!contact || closed) return { application, from, contact, state: 'nobody' };
  const key = draftKey(application, to);
  const [applicationId, draft] = await Promise.all([
    deps.applications.findSubmission(contact.email, key),
    deps.drafts.find(contact.email, key),
  ]);
  if (applicationId) return { application, from, contact, state: 'sent', applicationId };
  return { application, from, contact, state: draft ? 'draft' : 'open' };
}

/** Whoever applied, if they still may for the unit, or else the first by e-mail who may. */
async function contactOf(
  directory: CarryOverDeps['directory'],
  application: Application,
): Promise<Person | undefined> {
  const role = isProviders(application) ? 'provider' : 'applicant';
  const may = (person: Person) =>
    person.unitId === application.unitId && !person.blocked && applies(person) && hasRole(person, role);
  const applicant = await directory.find(application.applicant.email);
  if (applicant && may(applicant)) return applicant;
  const others = (await directory.withRole(role)).filter(may);
  return others.toSorted((one, other) => (one.email < other.email ? -1 : 1))[0];
}
