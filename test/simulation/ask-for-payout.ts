import { formatKronor } from '../../shared/domain/money.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { allErrors, expectStatus, mainText, type Page, type Values, type Visitor } from './visitor.ts';

/** What a provider wants of a quarter, in kronor; without a reference it is not well specified. */
export type Wish = { quarter: Quarter; amount: number; reference: string | undefined };

const requestForm = '#payout-form';

/** Follows a mail's link to the form that asks for a quarter's money. */
export async function openRequest(visitor: Visitor, link: string): Promise<Page> {
  const page = await visitor.get(link);
  expectStatus(page, 200, 'the form that asks for money opens');
  return page;
}

/** Fills the form in and sends it. Answers with what the page says when a rule refuses it, and with nothing when it is taken. */
export async function sendRequest(visitor: Visitor, form: Page, wish: Wish): Promise<string | undefined> {
  const answer = await visitor.submit(form, requestForm, typedRequest(wish));
  if (answer.status === 409 || answer.status === 422) return allErrors(answer) || mainText(answer);
  expectStatus(answer, 200, 'the request is taken');
  return undefined;
}

/** @throws Error unless the refusal names the sums that it is about */
export function expectSums(refusal: string | undefined, sums: number[]): void {
  const missing = sums.map(formatKronor).filter((sum) => !refusal?.includes(sum));
  if (missing.length > 0) throw new Error(`the refusal does not name ${missing.join(', ')}: ${refusal}`);
}

/** As a person types it: two costs, which add up to the amount. */
function typedRequest({ amount, reference }: Wish): Values {
  const other = Math.floor(amount / 4);
  return {
    amount: String(amount),
    costType: ['staff', 'other'],
    costText: ['Löner', 'Lokaler och material'],
    costAmount: [String(amount - other), String(other)],
    reference: reference ?? '',
    notReimbursed: 'yes',
  };
}
