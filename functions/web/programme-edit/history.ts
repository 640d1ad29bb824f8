import { html } from 'hono/html';
import * as z from 'zod';
import type { Difference } from '../../../shared/domain/difference.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { ObligationSchema } from '../../../shared/domain/obligation.ts';
import { factOf } from '../../../shared/domain/programme-differences.ts';
import { RequisitionSchema } from '../../../shared/domain/requisition.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeChange } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { type HistoryEvent, history } from '../ui/history.ts';
import type { Html } from '../ui/html.ts';
import { more } from '../ui/page.ts';
import { requisitionText } from './duty-words.ts';

type Names = ReadonlyMap<string, string>;

/** So many of the latest are shown: a programme is changed some times a year. */
export const changesShown = 50;

/** The history of a programme in words: when, who, and each fact before and after. Folded, since it is rarely read. */
export function historyPart(words: Words, changes: readonly ProgrammeChange[], names: Names): Html[] {
  const { t } = words;
  if (changes.length === 0) return [];
  const events = changes.slice(0, changesShown).map((change) => eventOf(words, change, names));
  const title = t('programmeHistory.title');
  const body = more({ text: title, body: history({ label: title, events }) });
  return [html`<div class="bl-section" id="history">${body}</div>`];
}

function eventOf(words: Words, { at, by, differences }: ProgrammeChange, names: Names): HistoryEvent {
  const sentences = differences.map((it) => sentenceOf(words, it));
  return {
    when: formatDateTime(at, words.language),
    dateTime: at,
    who: names.get(by) ?? by,
    what: html`${sentences.map((sentence, index) => html`${index > 0 ? html`<br>` : ''}${sentence}`)}`,
  };
}

/** One fact before and after, as people speak of it. */
export function sentenceOf(words: Words, difference: Difference): string {
  const { t } = words;
  const { before, after } = difference;
  const what = factText(words, difference);
  const show = (json: string) => valueText(words, factOf(difference), json);
  if (before === undefined) return t('programmeHistory.added', { what, after: show(after ?? 'null') });
  if (after === undefined) return t('programmeHistory.removed', { what, before: show(before) });
  return t('programmeHistory.changed', { what, before: show(before), after: show(after) });
}

const fields = [
  'name',
  'agreementTitle',
  'diaryNumber',
  'agreementDiaryNumber',
  'opens',
  'closes',
  'followUpOpens',
  'followUpDue',
  'reportDue',
  'authority',
  'reportOwnerRole',
  'remindAfterDays',
  'escalateAfterDays',
  'providersMayApply',
  'unusedIsRepaid',
  'costObjects',
  'departmentConditions',
  'providerConditions',
  'forecast',
] as const;
const others = [
  'year',
  'mergedFrom',
  'purposes',
  'indicators',
  'parts',
  'amounts',
  'conditions',
  'requisition',
  'obligations',
  'handedIn',
] as const;

function factText({ t }: Words, difference: Pick<Difference, 'path'>): string {
  const fact = factOf(difference);
  const id = difference.path.slice(fact.length + 1);
  const field = fields.find((it) => it === fact);
  if (field) return t(`programmeEdit.${field}`);
  const other = others.find((it) => it === fact);
  if (!other) return fact;
  return t(`programmeHistory.fact.${other}`, { id, text: id.replace(/^(department|provider)\./, '') });
}

const ofKronor = ['amounts'];

/** Each fact is shown as its kind is; what another version wrote, as it stands. */
function valueText(words: Words, fact: string, json: string): string {
  const { t, language } = words;
  const shownAs = z.union([
    z.boolean().transform((is) => t(is ? 'programmeHistory.yes' : 'programmeHistory.no')),
    z.number().transform((number) => (ofKronor.includes(fact) ? formatKronor(number) : String(number))),
    z.iso.date().transform((date) => formatDate(date, language)),
    z.string(),
    z.array(z.string()).transform((texts) => texts.join('; ')),
    z
      .array(z.object({ year: z.number(), amount: z.number() }))
      .transform((years) => years.map(({ year, amount }) => `${year}: ${formatKronor(amount)}`).join('; ')),
    z.strictObject({ name: z.string(), unit: z.string() }).transform(({ name, unit }) => `${name} (${unit})`),
    z
      .strictObject({ on: z.iso.date(), reference: z.string() })
      .transform(({ on, reference }) => `${formatDate(on, language)}, ${reference}`),
    z.strictObject({ metOn: z.iso.date() }).transform(({ metOn }) => formatDate(metOn, language)),
    RequisitionSchema.transform((requisition) => requisitionText(words, requisition)),
    ObligationSchema.omit({ id: true }).transform((it) =>
      [
        it.text,
        formatDate(it.dueOn, language),
        it.contactRole,
        t(`duties.obligation.${it.state}`),
        ...(it.reason ? [it.reason] : []),
      ].join(', '),
    ),
  ]);
  return shownAs.safeParse(JSON.parse(json)).data ?? json;
}
