import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { moneyOf } from '../../../shared/domain/payout-rules.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { link } from '../ui/button.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import { quarterRow } from '../ui/quarter-row.ts';
import { moneyBar } from './money-bar.ts';
import type { OwnActivity } from './own-activities.ts';
import { quarterItem, type Reader } from './quarter-items.ts';
import type { QuarterState } from './quarter-states.ts';

export type OwnView = Words & { activities: readonly OwnActivity[]; unitName: string };

/** A provider's own payouts: each approved activity with its award and its quarters. */
export function ownPage(view: OwnView): Content[] {
  const { t, language, activities, unitName } = view;
  const top = pageTitle({
    eyebrow: inSwedish(unitName, language),
    title: t('payouts.own.title'),
    lede: t('payouts.own.lede'),
  });
  if (activities.length === 0) return [top, html`<p class="bl-empty">${t('payouts.own.empty')}</p>`];
  return [top, ...activities.map((activity) => activitySection(view, activity))];
}

function activitySection(view: OwnView, { file, books, states }: OwnActivity): Html {
  const { t, language } = view;
  const { id, content } = file.application;
  return section({
    id: `activity-${id}`,
    title: link({ href: `/applications/${id}`, text: inSwedish(content.activity, language) }),
    intro: inSwedish(programmeText(books.programme), language),
    body: moneyAndQuarters({ t, language }, { file, states, reader: 'provider' }),
  });
}

/** The picture of an activity's money, and its quarters. */
export function moneyAndQuarters(
  words: Words,
  { file, states, reader }: { file: CaseFile; states: readonly QuarterState[]; reader: Reader },
): Html[] {
  const { t } = words;
  const { id, decision } = file.application;
  const note = t('payouts.money.note', { number: decision?.number ?? '' });
  const money = moneyOf(file.application, file.payouts);
  return [
    moneyBar(t, { id: `award-${id}`, name: t('payouts.money.title'), money, note, headingLevel: 3 }),
    quarterRow({
      label: t('payouts.quarters'),
      items: states.map((state) => quarterItem(words, { applicationId: id, state, reader })),
    }),
  ];
}
