import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { applies, type Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { carryKey } from '../../../shared/use-cases/carry-state.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { applyPath } from '../drafts/draft-path.ts';
import { followUpTag } from '../follow-up/words.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { selectField } from '../ui/field.ts';
import { filterForm, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section, stack, writtenText } from '../ui/page.ts';
import { type Paged, pager } from '../ui/paging.ts';
import type { Need, Ways } from './load.ts';

export type NeedsView = Words & {
  person: Person;
  year: number;
  years: readonly number[];
  /** All of them, for the sums, and those that stand on this page. */
  needs: readonly Need[];
  shown: Paged<Need>;
  ways: Ways;
  /** Of a later year, and open to this person today. */
  open: readonly Programme[];
  refused: readonly Content[];
};

/** What continues next year, unit by unit; for those who apply, one click from next year's application. */
export function needsPage(view: NeedsView): Content[] {
  const { t, year, needs, shown, refused, person } = view;
  const next = year + 1;
  const byUnit = [...Map.groupBy(shown.items, ({ followUp }) => followUp.unitId).values()];
  return [
    pageTitle({ title: t('needs.title', { year: next }), lede: t('needs.lede', { year, next }) }),
    html`<div class="bl-section">${stack(...refused, ...yearFilter(view), ...(applies(person) ? openNotice(view) : []), ...total(view))}</div>`,
    ...(needs.length === 0 ? [html`<p class="bl-empty">${t('needs.empty', { year })}</p>`] : []),
    ...byUnit.map((own, index) => unitSection(view, own, index + 1)),
    pager(t, `/needs?year=${year}`, shown),
  ];
}

function yearFilter({ t, year, years }: NeedsView): Html[] {
  if (years.length < 2) return [];
  const options = years.map((it) => ({ value: String(it), text: String(it) }));
  const field = selectField({
    name: 'year',
    label: t('needs.year'),
    options,
    value: String(year),
    width: 'short',
  });
  return [
    filterForm({
      action: '/needs',
      label: t('needs.filter'),
      fields: [field],
      submit: button({ text: t('needs.show'), variant: 'secondary' }),
    }),
  ];
}

/** Where one can apply for what goes on, or that one cannot yet. */
function openNotice({ t, language, year, open }: NeedsView): Html[] {
  if (open.length === 0) return [notice({ kind: 'info', body: t('needs.closed', { year }) })];
  const names = open.map((it) => html`<li>${inSwedish(programmeText(it), language)}</li>`);
  return [notice({ kind: 'info', body: html`<p>${t('needs.open')}</p><ul class="ds-list">${names}</ul>` })];
}

function total({ t, needs }: NeedsView): Html[] {
  if (needs.length === 0) return [];
  const amount = formatKronor(sumOf(needs));
  const count = needs.length;
  return [html`<p>${t(count === 1 ? 'needs.total.one' : 'needs.total.many', { count, amount })}</p>`];
}

const amountOf = ({ followUp }: Need): number => followUp.content.continuedNeed.amount ?? 0;
const sumOf = (needs: readonly Need[]): number => needs.reduce((sum, need) => sum + amountOf(need), 0);

function unitSection(view: NeedsView, needs: readonly Need[], number: number): Html {
  const { t, language, person } = view;
  const unit = needs[0]?.followUp;
  const name = inSwedish(unit?.unitName ?? '', language);
  const own = applies(person) && person.unitId === unit?.unitId;
  const table = dataTable({
    id: `needs-${number}`,
    caption: html`${t('needs.caption')}<span class="ds-sr-only">: ${name}</span>`,
    captionHidden: true,
    columns: columnsOf(view, own),
    rows: needs,
    sums: needs.length > 1 ? [{ label: t('needs.sum'), values: { amount: formatKronor(sumOf(needs)) } }] : [],
    empty: '',
  });
  return section({ id: `unit-${number}`, title: name, body: table });
}

function columnsOf(view: NeedsView, own: boolean): Column<Need>[] {
  const { t } = view;
  return [
    {
      key: 'activity',
      heading: t('term.activity'),
      header: true,
      width: 'wide',
      cell: (need) => activityCell(view, need, own),
    },
    {
      key: 'answer',
      heading: t('needs.answer'),
      cell: ({ followUp }) => t(`continuedNeed.${followUp.content.continuedNeed.answer}`),
    },
    { key: 'amount', heading: t('needs.amount'), numeric: true, cell: (need) => amountText(t, need) },
    { key: 'text', heading: t('needs.text'), width: 'wide', cell: (need) => saidText(view, need) },
    { key: 'status', heading: t('needs.status'), cell: ({ followUp }) => followUpTag(t, followUp.status) },
  ];
}

/** The activity and, for its own unit, the way to next year's application. */
function activityCell(view: NeedsView, need: Need, own: boolean): Html {
  const { language } = view;
  const { followUp, programme } = need;
  const { applicationId, activity } = followUp;
  const to = link({ href: `/applications/${applicationId}`, text: inSwedish(activity, language) });
  const of = html`<span class="bl-subtle">${inSwedish(programmeText(programme), language)}</span>`;
  return html`${to}<br>${of}${own ? [...begunWays(view, need), ...applyWay(view, need)] : ''}`;
}

const amountText = (t: Words['t'], { followUp }: Need): string => {
  const { amount } = followUp.content.continuedNeed;
  return amount === undefined ? t('needs.amount.none') : formatKronor(amount);
};

const saidText = ({ language }: Words, { followUp }: Need): Content => {
  const { text } = followUp.content.continuedNeed;
  return text === undefined ? '' : writtenText(text, language);
};

/** What has been begun: it is gone on with where it is. */
function begunWays({ t, language, person, ways }: NeedsView, { followUp }: Need): Html[] {
  return (ways.get(followUp.applicationId) ?? []).flatMap((carried) => {
    const { to } = carried;
    const about = html`<span class="ds-sr-only">: ${followUp.activity}, ${inSwedish(programmeText(to), language)}</span>`;
    if (carried.state === 'sent') {
      const href = `/applications/${carried.applicationId}`;
      return [html`<p>${link({ href, text: html`${t('needs.sent')}${about}` })}</p>`];
    }
    if (carried.state !== 'draft') return [];
    if (carried.holder.email !== person.email)
      return [html`<p>${t('needs.draft', { who: carried.holder.name })}${about}</p>`];
    const href = `${applyPath(to.id)}?draft=${carryKey(carried.application, to)}`;
    return [html`<p>${link({ href, text: html`${t('needs.goOn')}${about}` })}</p>`];
  });
}

/** One click; where several programmes are open, one chooses among them first. What has been begun is not offered again. */
function applyWay({ t, ways }: NeedsView, { followUp }: Need): Html[] {
  const { applicationId, activity } = followUp;
  const open = (ways.get(applicationId) ?? []).filter(({ state }) => state === 'open').map(({ to }) => to);
  const [only] = open;
  if (!only) return [];
  const choice =
    open.length > 1
      ? selectField({
          name: 'programmeId',
          id: `programme-${applicationId}`,
          label: html`<span class="ds-sr-only">${t('needs.programme')}: ${activity}</span>`,
          options: open.map((it) => ({ value: it.id, text: programmeText(it) })),
        })
      : html`<input type="hidden" name="programmeId" value="${only.id}">`;
  const text = html`${t('needs.apply')}<span class="ds-sr-only">: ${activity}</span>`;
  return [
    form({
      action: '/needs',
      hidden: { applicationId },
      body: [choice, button({ text, variant: 'secondary', size: 'sm' })],
    }),
  ];
}
