import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';

/** Names of the other programmes, by id: merged and jointly reported ones are linked by name. */
export type Names = ReadonlyMap<string, string>;
type About = Words & { programme: Programme; names: Names };

/** What a programme is: agreement, parties, diary number, cost objects. */
export function aboutCard(words: Words, programme: Programme, names: Names): Html {
  const { t } = words;
  const about = { ...words, programme, names };
  const body = facts([...agreementFacts(about), ...registryFacts(about)]);
  return card({ title: t('programme.about.title'), id: 'about', body });
}

/** When what is to be done, and to whom it is reported. Days that no document names are marked as assumed. */
export function datesSection(words: Words, programme: Programme, names: Names): Html {
  const { t } = words;
  const items = [...reportingFacts({ ...words, programme, names }), ...sumFacts(t, programme)];
  return section({
    title: t('programme.dates.title'),
    id: 'dates',
    body: [facts(items), html`<p class="bl-subtle bl-measure">${t('programme.about.assumedNote')}</p>`],
  });
}

function agreementFacts({ t, language, programme, names }: About): Fact[] {
  const { agreementTitle, agreementDate, agreementYears, aliases, mergedFrom, parties } = programme;
  const signed =
    agreementDate && t('programme.about.agreementDate', { day: formatDate(agreementDate, language) });
  const data = (text: string | undefined) => text && inSwedish(text, language);
  return [
    ...given(t('programme.about.agreement'), data(agreementTitle), signed),
    ...given(t('programme.about.years'), agreementYears?.join(', ')),
    ...given(t('programme.about.aliases'), data(aliases?.join('; '))),
    ...(mergedFrom?.length
      ? [{ term: t('programme.about.mergedFrom'), value: programmeLinks(mergedFrom, names) }]
      : []),
    ...given(t('programme.about.parties'), data(parties?.join('; '))),
  ];
}

function registryFacts({ t, programme }: About): Fact[] {
  const { diaryNumber, diaryNumberVariants, category, categoryRule, costObjects } = programme;
  const variants = diaryNumberVariants?.length
    ? t('programme.about.variants', { variants: diaryNumberVariants.join(', ') })
    : undefined;
  const rule = categoryRule && t('programme.about.categoryRule', { rule: categoryRule });
  return [
    {
      term: t('programme.about.diaryNumber'),
      value: diaryNumber ?? t('programme.about.noDiaryNumber'),
      note: variants,
    },
    ...given(t('programmeEdit.agreementDiaryNumber'), programme.agreementDiaryNumber),
    ...given(t('programme.about.category'), category?.toString(), rule),
    { term: t('programme.about.costObjects'), value: costObjects.join(', ') },
    ...given(t('programme.about.requisition'), programme.requisitionFrom),
    ...given(t('programme.about.decisionMaker'), programme.decisionMakerRole),
    ...(programme.unusedIsRepaid === false
      ? [{ term: t('programme.about.unused'), value: t('programme.about.unused.kept') }]
      : []),
  ];
}

function reportingFacts(about: About): Fact[] {
  const { t, language, programme, names } = about;
  const { opens, closes, followUpOpens, followUpDue } = programme.assumed;
  const days = (from: LocalDate, to: LocalDate) =>
    `${formatDate(from, language)} – ${formatDate(to, language)}`;
  const assumed = t('programme.about.assumed');
  const { sharedWith } = programme.reporting ?? {};
  return [
    { term: t('programme.about.applications'), value: days(opens, closes), note: assumed },
    ...(followUpOpens && followUpDue
      ? [{ term: t('programme.about.followUp'), value: days(followUpOpens, followUpDue), note: assumed }]
      : []),
    ...authorityFact(about),
    ...(sharedWith
      ? [{ term: t('programme.about.sharedWith'), value: programmeLinks([sharedWith], names) }]
      : []),
  ];
}

/** Authority, due date and owner are data per programme (DOMAIN fact 9); a due date of ours is said to be assumed. */
function authorityFact({ t, language, programme }: About): Fact[] {
  const { reporting, assumed } = programme;
  const due = reporting?.due ?? assumed.reportDue;
  const owner = reporting?.ownerRole ?? assumed.reportOwnerRole;
  const mark = (isAssumed: boolean) => (isAssumed ? ` (${t('programme.about.assumed')})` : '');
  const lines = [
    due && `${t('programme.about.due', { day: formatDate(due, language) })}${mark(!reporting?.due)}`,
    owner && `${t('programme.about.owner', { role: owner })}${mark(!reporting?.ownerRole)}`,
  ].filter((line) => line !== undefined);
  const [value, ...rest] = [...(reporting ? [reporting.authority] : []), ...lines];
  if (value === undefined) return [];
  const note = html`${rest.map((line, index) => html`${index > 0 ? html`<br>` : ''}${line}`)}`;
  return [{ term: t('programme.about.reporting'), value, ...(rest.length > 0 && { note }) }];
}

function sumFacts(t: Translate, { forecast, stated }: Programme): Fact[] {
  const years = (forecast ?? []).map(({ year, amount, precision }) =>
    t((precision ?? 1) > 1 ? 'programme.about.forecastYear' : 'programme.about.forecastExact', {
      year,
      amount: formatKronor(amount),
    }),
  );
  const sums = [
    stated?.decided === undefined
      ? ''
      : t('programme.about.statedDecided', { amount: formatKronor(stated.decided) }),
    stated?.left === undefined ? '' : t('programme.about.statedLeft', { amount: formatKronor(stated.left) }),
  ].filter(Boolean);
  return [
    ...given(t('programme.about.forecast'), years.join('; ')),
    ...given(t('programme.about.stated'), sums.join('; ')),
  ];
}

const programmeLinks = (ids: string[], names: Names): Content =>
  html`${ids.map((id) => {
    const name = names.get(id);
    return html`<p class="bl-subtle">${name ? link({ href: `/programmes/${id}`, text: name }) : id}</p>`;
  })}`;

const given = (term: string, value: Content | undefined, note?: string | undefined): Fact[] =>
  value ? [{ term, value, note }] : [];
