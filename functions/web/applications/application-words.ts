import type { Application, ApplicationContent } from '../../../shared/domain/application.ts';
import type { Outcome } from '../../../shared/domain/decision.ts';
import type { Status } from '../../../shared/domain/lifecycle.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Html } from '../ui/html.ts';
import { type TagKind, tag } from '../ui/tag.ts';

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

/** The sum applied for, with its status: `ca 300 000 kr`, or that it is awaited. */
export function appliedText(
  t: Translate,
  { amount, amountStatus }: Pick<ApplicationContent, 'amount' | 'amountStatus'>,
): string {
  if (amount === undefined) return t('mail.amountAwaited');
  if (amountStatus === 'approximate')
    return t('activities.amount.approximate', { amount: formatKronor(amount) });
  if (amountStatus === 'preliminary')
    return t('activities.amount.preliminary', { amount: formatKronor(amount) });
  return formatKronor(amount);
}

/** `Ja`, or `Delvis: ja halvår`, with the amount if one was named. */
export function needText(
  t: Translate,
  { answer, amount, text }: ApplicationContent['continuedNeed'],
): string {
  const more = [text, amount === undefined ? undefined : formatKronor(amount)].filter(Boolean).join(', ');
  return [t(`continuedNeed.${answer}`), more].filter(Boolean).join(': ');
}

export const programmeText = ({ name, year }: Pick<Programme, 'name' | 'year'>): string => `${name} ${year}`;

/** What the one who applies is called. */
export const unitTerm = ({ applicantKind }: Pick<Application, 'applicantKind'>) =>
  applicantKind === 'provider' ? 'term.provider' : 'term.unit';

export const isImported = ({ source }: Pick<Application, 'source'>): boolean => source === 'import';
