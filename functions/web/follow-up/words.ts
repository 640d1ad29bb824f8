import type { FollowUpSummary } from '../../../shared/domain/follow-up-summary.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Html } from '../ui/html.ts';
import { type TagKind, tag } from '../ui/tag.ts';

const kinds: Record<FollowUpSummary['status'], TagKind> = {
  asked: 'mark',
  submitted: 'waiting',
  returned: 'returned',
  accepted: 'granted',
};

export const followUpTag = (t: Translate, status: FollowUpSummary['status']): Html =>
  tag({ kind: kinds[status], text: t(`followUpStatus.${status}`) });

/** It came after its last day, or that day has passed without it. */
export const lateTag = (t: Translate): Html => tag({ kind: 'warning', text: t('followUp.late') });
