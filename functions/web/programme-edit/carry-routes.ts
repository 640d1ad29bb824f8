import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { carryOutcomes } from '../../../shared/use-cases/carry-over.ts';
import type { Carried } from '../../../shared/use-cases/carry-state.ts';
import { mostDrafts } from '../../../shared/use-cases/save-draft.ts';
import { programmeText } from '../applications/application-words.ts';
import { type Words, wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { pageOf, pager } from '../ui/paging.ts';
import { onProgramme } from './edit-routes.ts';

export const carryPath = (programmeId: string): string => `/programmes/${programmeId}/carry-over`;
const carriedOnPage = 100;
const CarryFormSchema = z.strictObject({ application: z.string().refine(isApplicationId) });

/** Running activities of earlier programmes, each a click from a draft in this one (DOMAIN facts 7 and 35). */
export const carryRoutes = new Hono<Site>()
  .get('/:id/carry-over', (c) => onProgramme(c, (programme) => showCarry(c, programme)))
  .post('/:id/carry-over', (c) => onProgramme(c, (programme) => carry(c, programme)));

async function showCarry(c: SiteContext, programme: Programme): Promise<Response> {
  const words = wordsOf(c);
  const { carryOver } = c.get('parts');
  const shown = pageOf(await carryOver.list(programme), c.req.query('page'), carriedOnPage);
  const rows = await carryOver.states(shown.items, [programme]);
  const path = carryPath(programme.id);
  // The click comes back to the same page.
  const action = shown.number > 1 ? `${path}?page=${shown.number}` : path;
  const title = words.t('carry.title');
  const body = [
    ...doneNotice(words.t, c.req.query('done')),
    pageTitle({
      back: {
        href: `/programmes/${programme.id}`,
        text: inSwedish(programmeText(programme), words.language),
      },
      title,
      lede: words.t('carry.lede'),
    }),
    dataTable({
      id: 'carry-table',
      caption: title,
      captionHidden: true,
      columns: columnsOf(words, action),
      rows,
      empty: words.t('carry.none'),
    }),
    pager(words.t, path, shown),
  ];
  return page(c, { title, body });
}

async function carry(c: SiteContext, { id: programmeId }: Programme): Promise<Response> {
  const read = CarryFormSchema.safeParse(await c.req.parseBody({ all: true }));
  if (!read.success) return unreadableForm(c);
  const { application: applicationId } = read.data;
  const done = await c.get('parts').carryOver.carry({ person: personOf(c), programmeId, applicationId });
  const shown = c.req.query('page') ?? '';
  const page = /^\d{1,5}$/.test(shown) ? `&page=${shown}` : '';
  return c.redirect(`${carryPath(programmeId)}?done=${done}${page}`, 303);
}

/** What the click came to: a draft, or why there is no new one. */
function doneNotice(t: Translate, asked: string | undefined): Html[] {
  const outcome = carryOutcomes.find((it) => it === asked);
  if (!outcome) return [];
  const kind = outcome === 'made' ? 'success' : 'warning';
  return [notice({ kind, body: t(`carry.done.${outcome}`, { most: mostDrafts }), announce: true })];
}

function columnsOf(words: Words, action: string): Column<Carried>[] {
  const { t, language } = words;
  return [
    {
      key: 'activity',
      heading: t('term.activity'),
      header: true,
      width: 'wide',
      cell: ({ application: { id, content }, from }) =>
        html`${link({ href: `/applications/${id}`, text: inSwedish(content.activity, language) })}<br><span class="bl-subtle">${inSwedish(programmeText(from), language)}</span>`,
    },
    {
      key: 'unit',
      heading: t('term.unit'),
      cell: ({ application }) => inSwedish(application.unitName, language),
    },
    {
      key: 'decision',
      heading: t('carry.decision'),
      cell: ({ application }) => application.decision?.number ?? '',
    },
    {
      key: 'amount',
      heading: t('carry.amount'),
      numeric: true,
      cell: ({ application }) => formatKronor(application.decision?.amount ?? 0),
    },
    { key: 'need', heading: t('carry.need'), cell: ({ application }) => needText(words, application) },
    { key: 'state', heading: t('duties.act'), cell: (row) => stateCell(words, row, action) },
  ];
}

function needText({ t }: Words, { followUp }: Carried['application']): string {
  const need = followUp?.need;
  if (!need) return t('carry.need.none');
  const answer = t(`continuedNeed.${need.answer}`);
  return need.amount === undefined ? answer : `${answer}, ${formatKronor(need.amount)}`;
}

function stateCell({ t, language }: Words, row: Carried, action: string): Content {
  const { application } = row;
  switch (row.state) {
    case 'sent':
      return link({ href: `/applications/${row.applicationId}`, text: t('carry.sent') });
    case 'draft':
      return t('carry.draft', { who: row.holder.name });
    case 'nobody':
      return t('carry.nobody');
    default:
      return form({
        action,
        hidden: { application: application.id },
        body: button({
          text: html`${t('carry.make')}<span class="ds-sr-only">: ${inSwedish(application.content.activity, language)}</span>`,
          variant: 'secondary',
          size: 'sm',
        }),
      });
  }
}
