import { html } from 'hono/html';
import { continuedNeeds } from '../../../shared/domain/continued-need.ts';
import { statuses } from '../../../shared/domain/lifecycle.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import {
  ReportActivitySchema,
  type ReportDifference,
  type ReportField,
  type ReportVersion,
} from '../../../shared/domain/report.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { differences } from '../ui/differences.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { followUpText } from './missing.ts';

/** What a version says otherwise than the one before it. */
export function differencesSection(words: Words, version: ReportVersion): Html[] {
  const { t } = words;
  const { version: number, differences: all, furtherDifferences } = version;
  if (all.length === 0) return [];
  const items = all.map((one) => ({
    term: termOf(words, one),
    before: valueText(words, one, one.before),
    after: valueText(words, one, one.after),
  }));
  const texts = {
    before: t('report.differences.before'),
    after: t('report.differences.after'),
    nothing: t('report.differences.nothing'),
  };
  const further =
    furtherDifferences > 0
      ? [
          html`<p class="bl-subtle">${t('report.differences.further', { count: formatNumber(furtherDifferences) })}</p>`,
        ]
      : [];
  return [
    section({
      id: 'differences',
      title: t('report.differences.title', { version: number - 1 }),
      body: [differences({ items, texts }), ...further],
    }),
  ];
}

function termOf(words: Words, { place, about = '', field }: ReportDifference): Content {
  const { t } = words;
  const label =
    place === 'report' && field === 'late' ? t('report.field.lateCount') : t(`report.field.${field}`);
  return html`${withSwedish(words, `report.place.${place}`, { about }, ['about'])}: ${label}`;
}

const kronorFields: readonly ReportField[] = [
  ...(['asked', 'decided', 'used', 'paid', 'released', 'recovered'] as const),
  ...(['allocated', 'unused', 'outcome', 'depreciation'] as const),
];

function valueText(
  { t, language }: Words,
  { field }: ReportDifference,
  value: string | undefined,
): Content | undefined {
  if (value === undefined || value === '') return undefined;
  if (kronorFields.includes(field)) return formatKronor(Number(value));
  if (value === 'true' || value === 'false') return t(`report.value.${value}`);
  if (field === 'dueOn') return formatDate(value, language);
  if (field === 'status') {
    const status = statuses.find((it) => it === value);
    return status ? t(`status.${status}`) : value;
  }
  if (field === 'followUp') {
    const { success, data } = ReportActivitySchema.shape.followUp.safeParse(value);
    return success ? followUpText(t, data) : value;
  }
  return field === 'need' ? needValue({ t, language }, value) : inSwedish(value, language);
}

/** The answer, and then what was written beside it. */
function needValue({ t, language }: Words, value: string): Content {
  const [first, ...rest] = value.split(', ');
  const answer = continuedNeeds.find((it) => it === first);
  if (!answer) return inSwedish(value, language);
  const more = rest.join(', ');
  return more
    ? html`${t(`continuedNeed.${answer}`)}, ${inSwedish(more, language)}`
    : t(`continuedNeed.${answer}`);
}
