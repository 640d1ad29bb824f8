import { html } from 'hono/html';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { FiguredActivity, ReportFigures } from '../../../shared/domain/report-figures.ts';
import type { FollowUpStore } from '../../../shared/use-cases/ports.ts';
import type { CompiledFigures } from '../../../shared/use-cases/read-report-basis.ts';
import type { Words } from '../applications/words.ts';
import { link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import { type Fact, facts } from '../ui/facts.ts';
import { type Content, type Html, heading } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { more, pageTitle, section, writtenText } from '../ui/page.ts';
import { type Paged, pager } from '../ui/paging.ts';
import { purposePath, reportPath } from './paths.ts';

/** So many texts stand under a purpose on the report's own page; each purpose has pages with all of its own. */
const shownAtOnce = 5;
export const effectsOnPage = 25;

/** `accounts`: what is shown of them, by application. */
export type EffectsView = Words & { report: ReportFigures; accounts: ReadonlyMap<string, FollowUp> };
export type PurposeEffects = { id: string; name: string; told: FiguredActivity[] };

/** Of each purpose the activities that tell of it, in the agreement's order; purposes that nobody tells of are left out. */
export function effectsByPurpose({ programme, activities }: ReportFigures): PurposeEffects[] {
  const told = new Map<string, FiguredActivity[]>();
  for (const activity of activities) {
    for (const { purposeId } of activity.account?.effects ?? []) {
      const before = told.get(purposeId);
      if (before) before.push(activity);
      else told.set(purposeId, [activity]);
    }
  }
  const names = new Map(
    programme.purposes.flatMap(({ id, name, parts = [] }) => [
      [id, name] as const,
      ...parts.map((part) => [part.id, part.name] as const),
    ]),
  );
  return [...new Set([...names.keys(), ...told.keys()])].flatMap((id) => {
    const own = told.get(id);
    return own ? [{ id, name: names.get(id) ?? id, told: own }] : [];
  });
}

/** The activities whose texts stand on the report's own page. */
export const shownOf = (report: ReportFigures): FiguredActivity[] =>
  effectsByPurpose(report).flatMap(({ told }) => told.slice(0, shownAtOnce));

/** What those wrote, by application. */
export async function accountsOf(
  followUps: Pick<FollowUpStore, 'standing'>,
  { books }: CompiledFigures,
  shown: readonly FiguredActivity[],
): Promise<Map<string, FollowUp>> {
  const ids = new Set(shown.map(({ applicationId }) => applicationId));
  const accounts = await followUps.standing(books.applications.filter(({ id }) => ids.has(id)));
  return new Map(accounts.map((it) => [it.applicationId, it]));
}

/** Measures and effects, folded by purpose, and the indicators that the programme counts. */
export function effectsSection(view: EffectsView): Html {
  const { t, language, report } = view;
  const purposes = effectsByPurpose(report);
  const body = purposes.map((purpose) => {
    const { id, name, told } = purpose;
    const key = told.length === 1 ? 'report.effects.count.one' : 'report.effects.count.many';
    const count = formatNumber(told.length);
    const all =
      told.length > shownAtOnce
        ? html`<p>${link({ href: purposePath(report.programme.id, id), text: t('report.effects.all', { count }), about: name })}</p>`
        : '';
    return more({
      text: html`${inSwedish(name, language)} <span class="bl-subtle">(${t(key, { count })})</span>`,
      body: [...told.slice(0, shownAtOnce).map((it) => activityText(view, purpose, it, 3)), all],
    });
  });
  const none = html`<p class="bl-empty">${t('report.effects.none')}</p>`;
  return section({
    id: 'effects',
    title: t('report.effects.title'),
    body: [purposes.length > 0 ? html`<div class="bl-ways">${body}</div>` : none, ...indicatorTable(view)],
  });
}

/** All that is told of one purpose, page by page. */
export function purposePage(
  view: EffectsView,
  purpose: PurposeEffects,
  told: Paged<FiguredActivity>,
): Content[] {
  const { t, language, report } = view;
  const { id } = report.programme;
  return [
    pageTitle({
      back: { href: `${reportPath(id)}#effects`, text: t('report.toReport') },
      eyebrow: t('report.effects.title'),
      title: inSwedish(purpose.name, language),
    }),
    ...told.items.map((activity) => activityText(view, purpose, activity, 2)),
    pager(t, purposePath(id, purpose.id), told),
  ];
}

/** What one activity says of a purpose, beside its decision and what it cost (DOMAIN fact 30). */
function activityText(
  { t, language, accounts }: EffectsView,
  { id }: PurposeEffects,
  { applicationId, activity, unit, decision = '', sums, account }: FiguredActivity,
  level: 2 | 3,
): Html {
  const written = accounts.get(applicationId)?.content;
  if (!account || !written) return html``;
  const effect = written.effects.find(({ purposeId }) => purposeId === id)?.text ?? '';
  const told: Fact[] = [
    { term: t('report.effects.measures'), value: writtenText(written.measures, language) },
    { term: t('report.effects.effect'), value: writtenText(effect, language) },
    ...(written.deviationComment
      ? [{ term: t('report.effects.deviation'), value: writtenText(written.deviationComment, language) }]
      : []),
  ];
  const figures = t('report.effects.figures', {
    number: decision,
    granted: formatKronor(sums.decided),
    outcome: formatKronor(account.outcome),
  });
  const name = link({ href: `/applications/${applicationId}`, text: inSwedish(activity, language) });
  return html`<section class="bl-report-told">${heading(level, html`${name}`, { class: 'bl-heading-3' })}
    <p class="bl-subtle">${inSwedish(unit, language)}. ${figures}</p>${facts(told)}</section>`;
}

function indicatorTable({ t, language, report: { indicators } }: EffectsView): Html[] {
  if (indicators.length === 0) return [];
  const number = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 });
  const table = dataTable<ReportFigures['indicators'][number]>({
    id: 'indicator-table',
    caption: t('report.indicators.title'),
    columns: [
      {
        key: 'name',
        heading: t('report.indicators.name'),
        header: true,
        width: 'wide',
        cell: ({ name }) => inSwedish(name, language),
      },
      {
        key: 'sum',
        heading: t('report.indicators.sum'),
        numeric: true,
        cell: ({ sum, unit }) => html`${number.format(sum)} ${inSwedish(unit, language)}`,
      },
      {
        key: 'activities',
        heading: t('report.indicators.activities'),
        numeric: true,
        cell: ({ activities }) => formatNumber(activities),
      },
    ],
    rows: indicators,
    empty: '',
  });
  return [table];
}
