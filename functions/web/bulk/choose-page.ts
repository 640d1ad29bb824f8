import { html } from 'hono/html';
import { type Application, hasMarkA, matterOf } from '../../../shared/domain/application.ts';
import { findFundingPart } from '../../../shared/domain/programme.ts';
import { appliedText, markTag, programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link } from '../ui/button.ts';
import { chooseTable } from '../ui/choose-table.ts';
import type { Column } from '../ui/data-table.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { form } from '../ui/form.ts';
import type { Content } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle } from '../ui/page.ts';
import { choiceOf, type WaitingRow } from './waiting-rows.ts';

/** So many decisions are surely made within the time that a request has. */
export const mostAtOnce = 50;

export type ChooseView = Words & {
  rows: readonly WaitingRow[];
  chosen: readonly string[];
  errors: readonly FieldError[];
};

/** What waits for the person, to choose from what is to be approved just as it asks. */
export function choosePage(view: ChooseView): Content[] {
  const { t, rows, errors } = view;
  const top = [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({ eyebrow: eyebrowOf(view), title: t('bulk.title'), lede: t('bulk.lede') }),
  ];
  if (rows.length === 0) return [...top, html`<p class="bl-empty">${t('bulk.empty')}</p>`];
  const next = actions(button({ text: t('bulk.check') }));
  return [...top, form({ id: 'choose-form', action: '/decisions/several', body: [table(view), next] })];
}

/** The programme, above the title of both pages, unless there are several. */
export function eyebrowOf({ rows, language }: Words & { rows: readonly WaitingRow[] }): Content | undefined {
  const programme = onlyProgramme(rows);
  return programme && inSwedish(programme, language);
}

function table(view: ChooseView) {
  const { t, rows, chosen, errors } = view;
  return chooseTable<WaitingRow>({
    id: 'several',
    caption: t('bulk.caption'),
    captionHidden: true,
    columns: columnsOf(view, rows),
    rows,
    empty: '',
    choose: {
      name: 'application',
      legend: t('bulk.legend'),
      heading: t('bulk.choose'),
      hint:
        rows.length > mostAtOnce
          ? html`${t('bulk.hint')} ${t('bulk.hint.most', { most: mostAtOnce })}`
          : t('bulk.hint'),
      error: errorFor(errors, 'application'),
      chosen,
      value: ({ application }) => choiceOf(application),
      label: ({ application }) => t('bulk.chooseOne', { activity: activityOf(application) }),
      refused: (row) => refusedCell(view, row),
    },
  });
}

/** Why there is no box; what has conditions is decided in its own form, which the cell leads to. */
function refusedCell({ t }: ChooseView, { application, refused }: WaitingRow): Content | undefined {
  if (refused === undefined) return undefined;
  const why = t(`bulk.refused.${refused}`);
  if (refused !== 'terms') return why;
  const href = `/applications/${application.id}/decide`;
  return html`${why}<br>${link({ href, text: t('bulk.byItself'), about: activityOf(application) })}`;
}

export const activityOf = (application: Application): string => matterOf(application).content.activity;

/** The programme that all rows belong to; undefined when there are several, and each row has to say its own. */
export function onlyProgramme(rows: readonly WaitingRow[]): string | undefined {
  const names = new Set(rows.map(({ books }) => programmeText(books.programme)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** The columns that name an application, on the page where one chooses and where one confirms. */
export function columnsOf(words: Words, rows: readonly WaitingRow[]): Column<WaitingRow>[] {
  const { t, language } = words;
  const mixed = onlyProgramme(rows) === undefined;
  return [
    {
      key: 'activity',
      heading: t('term.activity'),
      header: true,
      width: 'wide',
      cell: ({ application }) => activityCell(words, application),
    },
    {
      key: 'unit',
      heading: t('term.unit'),
      cell: ({ application }) => inSwedish(application.unitName, language),
    },
    {
      key: 'part',
      heading: t('term.fundingPart'),
      cell: ({ application, books }) => {
        const { fundingPartId } = matterOf(application).content;
        const part = findFundingPart(books.programme, fundingPartId)?.name ?? fundingPartId;
        const programme = inSwedish(programmeText(books.programme), language);
        return html`${inSwedish(part, language)}${mixed ? html`<br><span class="bl-subtle">${programme}</span>` : ''}`;
      },
    },
    {
      key: 'costObject',
      heading: t('term.costObject'),
      cell: ({ application }) => matterOf(application).content.costObject,
    },
    {
      key: 'amount',
      heading: t('term.applied'),
      numeric: true,
      cell: ({ application }) => appliedText(t, matterOf(application).content),
    },
  ];
}

/** What it is, with a link to all of it: one approves what one has read. */
function activityCell({ t, language }: Words, application: Application): Content {
  const { content, isChange } = matterOf(application);
  const read = link({
    href: `/applications/${application.id}/decide`,
    text: inSwedish(content.activity, language),
  });
  const change = isChange ? html`<br><span class="bl-subtle">${t('bulk.isChange')}</span>` : '';
  return html`${read} ${hasMarkA(content) ? markTag(t) : ''}${change}`;
}
