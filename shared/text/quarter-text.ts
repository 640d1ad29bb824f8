import type { Quarter } from '../domain/stockholm-time.ts';
import type { Translate } from './translate.ts';

/** A quarter within a sentence: `kvartal 1 2019`. */
export const quarterText = (t: Translate, quarter: Quarter): string =>
  t('quarter.named', { number: quarter.slice(5), year: quarter.slice(0, 4) });
