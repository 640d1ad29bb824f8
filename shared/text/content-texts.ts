import type { ApplicationContent } from '../domain/application.ts';
import { formatKronor } from '../domain/money.ts';
import type { Translate } from './translate.ts';

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
