import { formatKronor } from '../../../shared/domain/money.ts';
import type { Requisition } from '../../../shared/domain/requisition.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';

/** `Skickad, 14 mars 2019, 8 357 305 kr`. */
export const requisitionText = ({ t, language }: Words, { status, on, amount }: Requisition): string =>
  [t(`duties.requisition.${status}`), formatDate(on, language), formatKronor(amount)].join(', ');
