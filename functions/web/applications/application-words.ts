import type { Application } from '../../../shared/domain/application.ts';
import type { Outcome } from '../../../shared/domain/decision.ts';
import type { Status } from '../../../shared/domain/lifecycle.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Html } from '../ui/html.ts';
import { type TagKind, tag } from '../ui/tag.ts';

export { appliedText, needText } from '../../../shared/text/content-texts.ts';

const kinds: Record<Status, TagKind> = {
  submitted: 'waiting',
  returned: 'returned',
  deferred: 'deferred',
  approved: 'granted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

export const statusTag = (t: Translate, status: Status): Html =>
  tag({ kind: kinds[status], text: t(`status.${status}`) });

/** What a decision said, which is not always how the matter stands now. */
export const outcomeTag = (t: Translate, outcome: Outcome): Html =>
  tag({ kind: kinds[outcome], text: t(`decision.outcome.${outcome}`) });

export const markTag = (t: Translate): Html => tag({ kind: 'mark', text: t('term.markA') });

export const programmeText = ({ name, year }: Pick<Programme, 'name' | 'year'>): string => `${name} ${year}`;

/** What the one who applies is called. */
export const unitTerm = ({ applicantKind }: Pick<Application, 'applicantKind'>) =>
  applicantKind === 'provider' ? 'term.provider' : 'term.unit';

export const isImported = ({ source }: Pick<Application, 'source'>): boolean => source === 'import';
