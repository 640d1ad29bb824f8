import type { Translate } from '../../../shared/text/translate.ts';
import type { BudgetTexts } from '../ui/budget-bar.ts';

/** The words of the bars, in the page's language. */
export const budgetTexts = (t: Translate): BudgetTexts => ({
  allocated: t('budget.allocated'),
  decided: t('budget.decided'),
  left: t('budget.left'),
  overdrawn: t('budget.overdrawn'),
  thisDecision: t('budget.thisDecision'),
  leftAfter: t('budget.leftAfter'),
  overdrawnAfter: t('budget.overdrawnAfter'),
});
