import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import type { HeadingLevel, Html } from '../ui/html.ts';
import { type PartMoney, partsMoney } from './parts-money.ts';

/**
 * A bar for each part of the grant: allocated, decided, left, with what a reader must know of it. `within` tells parts of
 * the same name apart where several programmes stand on one page.
 */
export function fundingBars(
  t: Translate,
  books: ProgrammeBooks,
  options: { idPrefix?: string; headingLevel?: HeadingLevel; within?: string } = {},
): Html[] {
  return partsMoney(books).map((money) =>
    budgetBar({
      id: `${options.idPrefix ?? 'part'}-${money.part.id}`,
      name: options.within
        ? html`${money.part.name}<span class="ds-sr-only">, ${options.within}</span>`
        : money.part.name,
      allocated: money.allocated,
      decided: money.decided,
      texts: budgetTexts(t),
      format: formatKronor,
      note: notes(t, money) || undefined,
      headingLevel: options.headingLevel ?? 3,
    }),
  );
}

function notes(t: Translate, { part, left }: PartMoney): string {
  return [
    part.earmarkedFor ? t('budget.earmarked', { purpose: part.earmarkedFor }) : '',
    isRounded(part) ? t('budget.rounded', { printed: part.printed ?? formatKronor(part.amount) }) : '',
    left < 0 ? t('budget.overdrawnNote') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A forecast may be rounded (DOMAIN fact 5): the precision says to what. */
const isRounded = ({ precision }: FundingPart): boolean => (precision ?? 1) > 1;
