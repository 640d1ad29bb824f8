import type { Clock, Instant } from '../domain/clock.ts';
import type { Draft } from '../domain/draft.ts';
import { optimistically } from './optimistic.ts';
import type { ApplicationStore, DraftStore } from './ports.ts';

export type SaveDraftDeps = {
  drafts: DraftStore;
  applications: Pick<ApplicationStore, 'findSubmission'>;
  clock: Clock;
};

/** When it was saved, or why it was not: it has been sent in, it is too large, or there are too many. Nothing is written then. */
export type SavedDraft =
  | { saved: Instant }
  | { refused: 'sent'; applicationId: string }
  | { refused: 'too-large' | 'too-many' };

/** So many forms may one person have under way. */
export const mostDrafts = 50;
/** UTF-8 bytes: several times a form with every text as long as it may be, and half of what a row can hold. */
const largestDraft = 200_000;

/**
 * Saves a form under way as it stands, with anything missing or wrong. The same key again writes over the earlier one; a
 * key that has become an application is saved no more, so that a late save does not bring a draft back.
 * @throws DomainError TooManyAtOnce
 */
export function createSaveDraft({ drafts, applications, clock }: SaveDraftDeps) {
  return async (draft: Omit<Draft, 'savedAt'>): Promise<SavedDraft> => {
    const { email, key } = draft;
    if (Buffer.byteLength(JSON.stringify(draft.typed)) > largestDraft) return { refused: 'too-large' };
    return optimistically(async () => {
      const applicationId = await applications.findSubmission(email, key);
      if (applicationId) return { refused: 'sent', applicationId };
      const isNew = (await drafts.find(email, key)) === undefined;
      if (isNew && (await drafts.ofPerson(email)).length >= mostDrafts) return { refused: 'too-many' };
      const savedAt = clock.now();
      await drafts.save({ ...draft, savedAt });
      return { saved: savedAt };
    });
  };
}
