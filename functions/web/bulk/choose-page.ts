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
    pageTitle({ title: t('bulk.title'), lede: t('bulk.lede') }),
  ];
  if (rows.length === 0) return [...top, html`<p class="bl-empty">${t('bulk.empty')}</p>`];
  const next = actions(button({ text: t('bulk.check') }));
  return [...top, form({ id: 'choose-form', action: '/decisions/several', body: [table(view), next] })];
}

function table(view: ChooseView) {
  const { t, rows, chosen, errors } = view;
  return chooseTable<WaitingRow>({
    id: 'several',
    caption: t('bulk.caption'),
    captionHidden: true,
    columns: columnsOf(view),
    rows,
    empty: '',
    choose: {
      name: 'application',
      legend: t('bulk.legend'),
      heading: t('bulk.choose'),
      hint: t('bulk.hint'),
      error: errorFor(errors, 'application'),
      chosen,
      value: ({ application }) => choiceOf(application),
      label: ({ application }) => t('bulk.chooseOne', { activity: activityOf(application) }),
      refused: ({ refused }) => refused && t(`bulk.refused.${refused}`),
    },
  });
}

export const activityOf = (application: Application): string => matterOf(application).content.activity;

/** The columns that name an application, on the page where one chooses and where one confirms. */
export function columnsOf(words: Words): Column<WaitingRow>[] {
  const { t, language } = words;
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
        return html`${inSwedish(part, language)}<br><span class="bl-subtle">${inSwedish(programmeText(books.programme), language)}</span>`;
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
