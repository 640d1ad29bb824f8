import type { ApplicationContent } from '../../shared/domain/application.ts';
import { expectStatus, type Page, type Values, type Visitor } from './visitor.ts';

/** What a unit has to tell of its activity: kronor, and the need as it stood in the application. */
export type Told = {
  measures: string;
  cost: number;
  award: number;
  need: ApplicationContent['continuedNeed'];
};

const accountForm = 'form[action$="/follow-up/check"]';

/** Follows a mail's link to the account; undefined when nothing can be written there now. */
export async function openAccount(visitor: Visitor, link: string): Promise<Page | undefined> {
  const page = await visitor.get(link);
  expectStatus(page, 200, 'the account opens');
  return page.document.querySelector(accountForm) ? page : undefined;
}

/** Fills the form in, checks the answers and sends them in. */
export async function sendAccount(visitor: Visitor, form: Page, told: Told): Promise<void> {
  await checkAndSend(visitor, form, typedAccount(form, told));
}

/** What came back is as it was; only what was done is told anew. */
export async function mendAccount(visitor: Visitor, form: Page, measures: string): Promise<void> {
  await checkAndSend(visitor, form, { measures });
}

async function checkAndSend(visitor: Visitor, form: Page, values: Values): Promise<void> {
  const check = await visitor.submit(form, accountForm, values);
  expectStatus(check, 200, 'the account is checked');
  const sent = await visitor.submit(check, 'form[action$="/follow-up"]');
  expectStatus(sent, 200, 'the account is sent in');
}

function typedAccount(form: Page, { measures, cost, award, need }: Told): Values {
  const other = Math.floor(cost / 4);
  return {
    measures,
    ...forEach(form, 'effect-', 'Patienterna väntar kortare än förra året.'),
    ...forEach(form, 'measured-', '12,5'),
    'cost-staff': String(cost - other),
    'cost-other': String(other),
    investment: 'no',
    deviationComment: cost === award ? '' : deviationText(cost, award),
    continuedNeed: need.answer,
    continuedNeedAmount: need.amount === undefined ? '' : String(need.amount),
    continuedNeedText: need.text ?? '',
  };
}

const deviationText = (cost: number, award: number): string =>
  cost > award
    ? 'Lönerna blev högre än beräknat. Enheten står för resten.'
    : 'En rekrytering blev senare än beräknat.';

/** However many purposes and indicators the programme has: each of their fields is answered. */
function forEach({ document }: Page, beginning: string, answer: string): Values {
  const names = document
    .querySelectorAll(`[name^="${beginning}"]`)
    .map((field) => field.getAttribute('name') ?? '');
  return Object.fromEntries(names.map((name) => [name, answer]));
}
