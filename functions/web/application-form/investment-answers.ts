import { type Kronor, parseAmount } from '../../../shared/domain/money.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { TextFacts, TextKey } from '../../../shared/text/translate.ts';
import { yesNo } from './choice-answers.ts';

const longestLife = 50;
const ofInvestment = ['investmentAmount', 'inServiceOn', 'usefulLifeYears'] as const;
type InvestmentField = 'investment' | (typeof ofInvestment)[number];

/** The answers about an investment as they were typed, in whichever form they stand. */
type TypedInvestment = Readonly<Record<InvestmentField, string>>;
type Report<F extends string> = (field: F, key: TextKey, facts?: TextFacts) => undefined;

export const isBlank = (text: string): boolean => text.trim() === '';

/** What was bought, when it was taken into use and how long it is used (DOMAIN fact 20); undefined without one. */
export function readInvestment(typed: TypedInvestment, report: Report<InvestmentField>) {
  const answer = yesNo(typed, 'investment', report);
  if (answer === false && ofInvestment.some((field) => !isBlank(typed[field]))) {
    return report('investment', 'apply.problem.investmentWhenNo');
  }
  if (!answer) return undefined;
  const amount = readPrice(typed, report);
  const inServiceOn = readDay(typed, report);
  const usefulLifeYears = readYears(typed, report);
  if (amount === undefined || inServiceOn === undefined || usefulLifeYears === undefined) return undefined;
  return { amount, inServiceOn, usefulLifeYears };
}

function readDay(typed: TypedInvestment, report: Report<'inServiceOn'>): LocalDate | undefined {
  const read = parseLocalDate(typed.inServiceOn);
  return read.ok ? read.date : report('inServiceOn', `date.${read.problem}`);
}

function readPrice(typed: TypedInvestment, report: Report<'investmentAmount'>): Kronor | undefined {
  const parsed = parseAmount(typed.investmentAmount);
  return parsed.ok ? parsed.kronor : report('investmentAmount', `amount.${parsed.problem}`);
}

function readYears(typed: TypedInvestment, report: Report<'usefulLifeYears'>): number | undefined {
  const [, digits] =
    /^(\d{1,3})(?: ?år| ?years?)?$/i.exec(typed.usefulLifeYears.normalize('NFKC').trim()) ?? [];
  const years = Number(digits);
  if (years >= 1 && years <= longestLife) return years;
  return report('usefulLifeYears', 'apply.problem.usefulLife', { max: longestLife });
}
