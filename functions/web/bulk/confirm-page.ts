import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { isAgreementAwaited } from '../../../shared/domain/programme.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { partsMoney } from '../programmes/parts-money.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section } from '../ui/page.ts';
import { columnsOf, eyebrowOf, onlyProgramme } from './choose-page.ts';
import { type PartSum, type PlainRow, partSums } from './sums.ts';
import { choiceOf } from './waiting-rows.ts';

export type ConfirmView = Words & { rows: readonly PlainRow[] };

/** Everything that one click will approve: each application, the sum of each part, and what is left after. */
export function confirmPage(view: ConfirmView): Content[] {
  const { t, rows } = view;
  const count = rows.length;
  const sum = rows.reduce((total, { plain }) => total + plain.amount, 0);
  return [
    pageTitle({
      back: { href: '/decisions/several', text: t('bulk.back') },
      eyebrow: eyebrowOf(view),
      title: t(count === 1 ? 'bulk.confirm.title.one' : 'bulk.confirm.title.many', { count }),
      lede: t('bulk.confirm.lede', { sum: formatKronor(sum) }),
    }),
    ...conditional(view),
    section({ id: 'chosen', title: t('bulk.confirm.chosen'), body: chosenTable(view, sum) }),
    section({
      id: 'sums',
      title: t('bulk.confirm.sums'),
      body: card({ tone: 'raised', body: partSums(rows).map((it) => partBar(view, it)) }),
    }),
    confirmForm(view),
  ];
}

function conditional({ t, rows }: ConfirmView): Html[] {
  if (!rows.some(({ books }) => isAgreementAwaited(books.programme, books.agreement))) return [];
  const body = t('decide.agreement.text');
  return [
    html`<div class="bl-section">${notice({ kind: 'info', title: t('decide.agreement.title'), body })}</div>`,
  ];
}

const chosenTable = (view: ConfirmView, sum: number): Html =>
  dataTable({
    id: 'chosen-table',
    caption: view.t('bulk.confirm.caption'),
    captionHidden: true,
    columns: columnsOf(view, view.rows),
    rows: view.rows,
    sums: [{ label: view.t('bulk.confirm.sum'), values: { amount: formatKronor(sum) } }],
    empty: '',
  });

function partBar({ t, language, rows }: ConfirmView, { books, part, takes, after }: PartSum): Html {
  const programme = onlyProgramme(rows) ? undefined : inSwedish(programmeText(books.programme), language);
  const money = partsMoney(books).find((it) => it.part.id === part.id);
  return budgetBar({
    id: `${books.programme.id}-${part.id}`,
    name: html`${inSwedish(part.name, language)}${programme ? html`<br><span class="bl-subtle">${programme}</span>` : ''}`,
    allocated: money?.allocated ?? 0,
    decided: money?.decided ?? 0,
    thisDecision: takes > 0 ? takes : undefined,
    texts: {
      ...budgetTexts(t),
      thisDecision: t('bulk.confirm.these'),
      leftAfter: t('bulk.confirm.leftAfter'),
    },
    format: formatKronor,
    note: takes > 0 ? undefined : t('bulk.confirm.back', { left: formatKronor(after) }),
  });
}

function confirmForm({ t, rows }: ConfirmView): Html {
  const chosen = rows.map(
    ({ application }) => html`<input type="hidden" name="application" value="${choiceOf(application)}">`,
  );
  const count = rows.length;
  const approve = button({ text: t(count === 1 ? 'bulk.approve.one' : 'bulk.approve.many', { count }) });
  const change = linkButton({ href: '/decisions/several', text: t('bulk.back'), variant: 'secondary' });
  return form({
    id: 'confirm-form',
    action: '/decisions/several/confirmed',
    body: [html`<p>${t('bulk.confirm.each')}</p>`, ...chosen, actions(approve, change)],
  });
}
