import { html } from 'hono/html';
import type { Person } from '../../../shared/domain/person.ts';
import { acceptsApplicationsOn, isOpenTo, type Programme } from '../../../shared/domain/programme.ts';
import { mayReadReport } from '../../../shared/domain/report-rules.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { agreementCard } from '../agreement/card.ts';
import { mayRead } from '../applications/access.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import type { LoggedInvitation } from '../invitations/log.ts';
import { invitationsSection } from '../invitations/section.ts';
import {
  doneNotices,
  dutiesPart,
  forecastPart,
  type Looked,
  waysOn,
} from '../programme-edit/on-programme.ts';
import { actions, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { columns, pageTitle, section } from '../ui/page.ts';
import { aboutCard, datesSection, type Names } from './about.ts';
import { activities } from './activities.ts';
import type { ActivityFilter, ActivityRow } from './activity-rows.ts';
import { fundingBars } from './budget.ts';
import { byUnitSection } from './by-unit.ts';
import { type DecidedByPart, decidedSection } from './decided.ts';
import { openingTag } from './opening.ts';

export type ProgrammeView = Words & {
  books: ProgrammeBooks;
  decided: DecidedByPart;
  rows: ActivityRow[];
  /** How many approvals were made before the state's agreement was signed. */
  conditional: number;
  filter: ActivityFilter;
  names: Names;
  person: Person;
  today: LocalDate;
  invitations: readonly LoggedInvitation[];
  /** An invitation has been sent just now. */
  invited: boolean;
  /** What only those who read everything see. */
  looked: Looked | undefined;
  /** It was changed, or something was noted beside it, just now. */
  done: { saved: boolean; noted: boolean };
};

/** One programme: the money, what it is for, and the table of its activities. */
export function programmePage(view: ProgrammeView): Content[] {
  const { t, books, rows, filter, names, person } = view;
  const { programme } = books;
  const duties = dutiesPart(view);
  return [
    ...doneNotices(view, view.done),
    titleOf(view),
    ...applyWay(view),
    columns({
      main: [
        section({
          title: t('programme.parts.title'),
          id: 'parts',
          body: card({ tone: 'raised', body: fundingBars(t, books) }),
        }),
        ...decidedSection(view, books, view.decided),
        ...forecastPart(view),
        ...byUnitSection(view, rows),
        purposes(view, programme),
        ...(duties ? [] : conditions(view, programme)),
        datesSection(view, programme, names),
      ],
      aside: [aboutCard(view, programme, names), ...agreementCard(view, person)],
      asideLabel: t('programme.about.title'),
    }),
    ...(duties ?? []),
    ...invitationsSection({ ...view, programme }),
    activities({
      t,
      language: view.language,
      programmeId: programme.id,
      programmeName: programmeText(programme),
      rows,
      filter,
      mayOpen: (row) => mayRead(person, row),
    }),
  ];
}

function titleOf(view: ProgrammeView): Html {
  const { t, language, books, today } = view;
  const { name, year, agreementTitle } = books.programme;
  return pageTitle({
    back: { href: '/programmes', text: t('programmes.title') },
    eyebrow: String(year),
    title: inSwedish(name, language),
    tags: openingTag(view, books.programme, today),
    lede: agreementTitle && inSwedish(agreementTitle, language),
  });
}

function applyWay(view: ProgrammeView): Html[] {
  const { t, books, person, today } = view;
  const { programme } = books;
  const path = `/programmes/${programme.id}`;
  const applies = isOpenTo(programme, person) && acceptsApplicationsOn(programme, today);
  const ways = [
    ...(applies ? [linkButton({ href: `${path}/apply`, text: t('programme.apply') })] : []),
    ...(mayReadReport(person)
      ? [linkButton({ href: `${path}/report`, text: t('report.title'), variant: 'secondary' })]
      : []),
    ...waysOn(view),
  ];
  return [html`<div class="bl-section">${actions(...ways)}</div>`];
}

function purposes({ t, language }: Words, programme: Programme): Html {
  const items = programme.purposes.map(({ name, parts = [] }) => {
    const below =
      parts.length > 0
        ? html`<ul class="ds-list">${parts.map((part) => html`<li>${inSwedish(part.name, language)}</li>`)}</ul>`
        : '';
    return html`<li>${inSwedish(name, language)}${below}</li>`;
  });
  const body = html`<ol class="ds-list bl-measure">${items}</ol>`;
  return section({ title: t('programme.purposes.title'), id: 'purposes', body });
}

function conditions({ t, language }: Words, { conditions: all = [] }: Programme): Html[] {
  const groups = (['department', 'provider'] as const)
    .map((kind) => ({ kind, texts: all.filter((it) => it.for === kind).map((it) => it.text) }))
    .filter(({ texts }) => texts.length > 0)
    .map(
      ({ kind, texts }) =>
        html`<h3 class="bl-heading-3">${t(`programme.conditions.${kind}`)}</h3>
        <ul class="ds-list bl-measure">${texts.map((text) => html`<li>${inSwedish(text, language)}</li>`)}</ul>`,
    );
  if (groups.length === 0) return [];
  return [section({ title: t('programme.conditions.title'), id: 'conditions', body: groups })];
}
