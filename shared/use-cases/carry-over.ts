import type { Application } from '../domain/application.ts';
import { type CarriedContent, carriedContent } from '../domain/carried-content.ts';
import type { Draft } from '../domain/draft.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Programme } from '../domain/programme.ts';
import { type Carried, type CarryStateDeps, carryKey, createCarryStates } from './carry-state.ts';
import type { ApplicationStore, ProgrammeStore } from './ports.ts';
import type { SavedDraft } from './save-draft.ts';
import { mayEditProgrammes } from './save-programme.ts';

export type CarryOverDeps = CarryStateDeps & {
  programmes: Pick<ProgrammeStore, 'find'>;
  applications: Pick<ApplicationStore, 'find' | 'findSubmission' | 'ofProgramme'>;
  saveDraft: (draft: Omit<Draft, 'savedAt'>) => Promise<SavedDraft>;
  /** The content as the form's fields would hold it. */
  typedOf: (carried: CarriedContent) => Draft['typed'];
};

/** An activity that can be carried, with the programme that it is of. */
export type Running = { application: Application; from: Programme };

/** Where an activity stands on its way into one programme. */
export type CarriedTo = Carried & { to: Programme };

/** What a click came to: `made` is a new draft, the others are why there is no new one. */
export const carryOutcomes = ['made', 'draft', 'sent', 'nobody', 'too-many', 'too-large'] as const;
export type CarryOutcome = (typeof carryOutcomes)[number];

export type CarryWanted = { person: Person; programmeId: string; applicationId: string };

/**
 * Running activities taken along into next year's programme with their earlier decision (DOMAIN facts 7 and 35).
 * @throws DomainError NotAllowed, ProgrammeNotFound, NothingAwarded
 */
export function createCarryOver(deps: CarryOverDeps) {
  return {
    /** The approved activities of the programmes merged that go on, or have not said that they end. */
    list: async (to: Programme): Promise<Running[]> => {
      const sources = await Promise.all((to.mergedFrom ?? []).map((id) => deps.programmes.find(id)));
      const lists = sources.map(async (books) => {
        if (!books) return [];
        const approved = await deps.applications.ofProgramme(books.programme.id, 'approved');
        return approved.filter(goesOn).map((application) => ({ application, from: books.programme }));
      });
      return (await Promise.all(lists)).flat();
    },

    /** Where these stand in each of the programmes. Several reads for each: of a page of them at a time. */
    states: async (running: readonly Running[], into: readonly Programme[]): Promise<CarriedTo[]> => {
      if (running.length === 0 || into.length === 0) return [];
      const stateOf = await createCarryStates(deps);
      const pairs = into.flatMap((to) => running.map((it) => ({ ...it, to })));
      return Promise.all(
        pairs.map(async ({ application, from, to }) => ({ ...(await stateOf(application, from, to)), to })),
      );
    },

    /** Makes the draft for the unit's contact; one that is there, or was sent in, is left as it is. */
    carry: async ({ person, programmeId, applicationId }: CarryWanted): Promise<CarryOutcome> => {
      if (!mayEditProgrammes(person)) throw new DomainError('NotAllowed');
      const to = (await deps.programmes.find(programmeId))?.programme;
      const application = await deps.applications.find(applicationId);
      const from = application && (await sourceOf(deps, application, to));
      if (!to || !from) throw new DomainError('ProgrammeNotFound');
      if (!goesOn(application)) throw new DomainError('NothingAwarded');
      const { state, contact } = await (await createCarryStates(deps))(application, from, to);
      if (state !== 'open') return state;
      if (!contact) return 'nobody';
      const saved = await deps.saveDraft({
        key: carryKey(application, to),
        email: contact.email,
        kind: 'application',
        programmeId: to.id,
        typed: deps.typedOf(carriedContent(application, from, to)),
      });
      return 'refused' in saved ? saved.refused : 'made';
    },
  };
}

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
