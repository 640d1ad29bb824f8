import { formatKronor } from '../../../shared/domain/money.ts';
import type { PayoutMoney } from '../../../shared/domain/payout.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import type { Content, HeadingLevel, Html } from '../ui/html.ts';

type Bar = { id: string; name: Content; money: PayoutMoney; note?: Content; headingLevel?: HeadingLevel };

/** What is awarded, paid, asked for and left to ask for, as a bar and in words. */
export const moneyBar = (t: Translate, { money, ...bar }: Bar): Html =>
  budgetBar({
    ...bar,
    allocated: money.awarded,
    decided: money.paid,
    thisDecision: money.asked > 0 ? money.asked : undefined,
    texts: {
      allocated: t('payouts.money.awarded'),
      decided: t('payouts.money.paid'),
      left: t('payouts.money.left'),
      overdrawn: t('payouts.money.over'),
      thisDecision: t('payouts.money.asked'),
      leftAfter: t('payouts.money.free'),
      overdrawnAfter: t('payouts.money.over'),
    },
    format: formatKronor,
  });

/** What is paid before, what this request takes, and what is left after it. */
export const attestBar = (t: Translate, { money, amount, ...bar }: Bar & { amount: number }): Html =>
  budgetBar({
    ...bar,
    allocated: money.awarded,
    decided: money.paid,
    thisDecision: amount,
    texts: {
      allocated: t('payouts.money.awarded'),
      decided: t('attest.money.before'),
      left: t('payouts.money.left'),
      overdrawn: t('payouts.money.over'),
      thisDecision: t('attest.money.this'),
      leftAfter: t('attest.money.after'),
      overdrawnAfter: t('payouts.money.over'),
    },
    format: formatKronor,
  });
