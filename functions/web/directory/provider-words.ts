import type { Account } from '../../../shared/domain/account-number.ts';
import type { DecidedArea } from '../../../shared/domain/provider.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { daysText } from './directory-words.ts';

/** `Bankgiro 5050-1055`. */
export const accountText = (t: Translate, { kind, number }: Account): string =>
  t('provider.account.text', { kind: t(`accountKind.${kind}`), number });

export function areaText(words: Words, area: Omit<DecidedArea, 'id'>): string {
  const days = daysText(words, area);
  const within = days.charAt(0).toLowerCase() + days.slice(1);
  return words.t('directory.area.summary', { name: area.name, days: within });
}
