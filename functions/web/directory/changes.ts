import { html } from 'hono/html';
import * as z from 'zod';
import { AccountSchema } from '../../../shared/domain/account-number.ts';
import type { Difference } from '../../../shared/domain/difference.ts';
import { AbsenceSchema, DelegationSchema, languagesOfPersons, roles } from '../../../shared/domain/person.ts';
import { AccountChangeSchema, DecidedAreaSchema } from '../../../shared/domain/provider.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { isTextKey } from '../../../shared/text/translate.ts';
import type { DirectoryChange } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { type HistoryEvent, history } from '../ui/history.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { absenceText, delegationText, faultText, rolesText } from './directory-words.ts';
import { accountText, areaText } from './provider-words.ts';

type Names = ReadonlyMap<string, string>;

/** The history in words: when, who, and each fact before and after. */
export function changesPart(words: Words, changes: readonly DirectoryChange[], names: Names): Html {
  const { t } = words;
  const body =
    changes.length === 0
      ? html`<p class="bl-empty">${t('directory.history.none')}</p>`
      : history({ label: t('directory.history'), events: changes.map((it) => eventOf(words, it, names)) });
  return section({ title: t('directory.history'), id: 'history', body });
}

function eventOf(words: Words, { at, by, differences }: DirectoryChange, names: Names): HistoryEvent {
  const sentences = differences.map((it) => sentenceOf(words, it, names));
  return {
    when: formatDateTime(at, words.language),
    dateTime: at,
    who: whoOf(words, by, names),
    what: html`${sentences.map((sentence, index) => html`${index > 0 ? html`<br>` : ''}${sentence}`)}`,
  };
}

/** A person by name, a command by what it is called. */
function whoOf({ t }: Words, by: string, names: Names): string {
  const key = `directory.by.${by}`;
  return names.get(by) ?? (isTextKey(key) ? t(key) : by);
}

export function sentenceOf(words: Words, { path, before, after }: Difference, names: Names): string {
  const { t } = words;
  const [fact = ''] = path.split('.');
  const what = isFact(fact) ? t(`directory.fact.${fact}`) : fact;
  const show = (json: string) => valueText(words, fact, json, names);
  if (before === undefined) return t('directory.history.added', { what, after: show(after ?? 'null') });
  if (after === undefined) return t('directory.history.removed', { what, before: show(before) });
  return t('directory.history.changed', { what, before: show(before), after: show(after) });
}

const facts = [
  'name',
  'roles',
  'unit',
  'language',
  'blocked',
  'mailFault',
  'delegations',
  'absences',
  'aliases',
  'from',
  'through',
  'organisationNumber',
  'account',
  'accountChange',
  'areas',
] as const;
const isFact = (text: string): text is (typeof facts)[number] => facts.some((it) => it === text);

/** Each fact is shown as its kind is; what another version wrote, as it stands. */
function valueText(words: Words, fact: string, json: string, names: Names): string {
  const { t, language } = words;
  const shown = z.union([
    z.array(z.enum(roles)).transform((held) => rolesText(t, { roles: held })),
    DelegationSchema.omit({ id: true }).transform((it) => delegationText(words, it)),
    AbsenceSchema.omit({ id: true }).transform((it) =>
      absenceText(words, it, (email) => names.get(email) ?? email),
    ),
    z.object({ at: z.string(), why: z.string() }).transform((fault) => faultText(words, fault)),
    AccountSchema.transform((account) => accountText(t, account)),
    AccountChangeSchema.transform(({ account }) => accountText(t, account)),
    DecidedAreaSchema.omit({ id: true }).transform((area) => areaText(words, area)),
    z.literal(true).transform(() => t('directory.yes')),
    z.array(z.string()).transform((texts) => texts.join(', ')),
    z.iso.date().transform((date) => formatDate(date, language)),
    z.string().transform((text) => languageText(words, fact, text)),
  ]);
  return shown.safeParse(JSON.parse(json)).data ?? json;
}

function languageText({ t }: Words, fact: string, text: string): string {
  const language = languagesOfPersons.find((it) => it === text);
  return fact === 'language' && language ? t(`directory.language.${language}`) : text;
}
