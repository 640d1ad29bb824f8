import type * as z from 'zod';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { isTextKey, type TextKey, type Translate } from '../../../shared/text/translate.ts';

type Limits = { max: number /** Said when the schema has no sentence of its own. */; otherwise: TextKey };

export type FreeText<T> = { ok: true; text: T } | { ok: false; fault: string };

/** Reads what somebody wrote, or says what is wrong with it in a sentence. No personal number is ever stored (DOMAIN §7). */
export function readFreeText<T extends string | undefined>(
  schema: (limits: { max: number }) => z.ZodType<T>,
  typed: string,
  t: Translate,
  { max, otherwise }: Limits,
): FreeText<T> {
  const { success, data, error } = schema({ max }).safeParse(typed);
  if (success) {
    const isPersonal = data !== undefined && looksLikePersonalNumber(data);
    return isPersonal ? { ok: false, fault: t('apply.problem.personalNumber') } : { ok: true, text: data };
  }
  const key = error.issues[0]?.message ?? '';
  if (key === 'text.too-long') return { ok: false, fault: t('apply.problem.tooLong', { max }) };
  return { ok: false, fault: t(isTextKey(key) ? key : otherwise) };
}
