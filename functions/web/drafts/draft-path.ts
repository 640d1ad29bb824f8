import type { Draft } from '../../../shared/domain/draft.ts';

const stepOf = { completion: 'complete', change: 'change', 'follow-up': 'follow-up' } as const;

/** Where the form of a draft stands. */
export function formPathOf(draft: Pick<Draft, 'kind' | 'programmeId' | 'applicationId'>): string {
  if (draft.kind === 'application' || draft.applicationId === undefined) return applyPath(draft.programmeId);
  return `/applications/${draft.applicationId}/${stepOf[draft.kind]}`;
}

export const applyPath = (programmeId: string): string => `/programmes/${programmeId}/apply`;

/** Where one goes on with a draft. */
export const draftPath = (draft: Pick<Draft, 'key' | 'kind' | 'programmeId' | 'applicationId'>): string =>
  `${formPathOf(draft)}?draft=${draft.key}`;
