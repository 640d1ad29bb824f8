import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart } from '../../../shared/domain/programme.ts';
import { standingDecision } from '../../../shared/domain/standing-terms.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { contentDifferenceRows, contentDifferences } from '../applications/content-differences.ts';
import { earlierDecisions } from '../applications/earlier-decisions.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { section, writtenText } from '../ui/page.ts';
import type { DecideView } from './view.ts';

/** What has gone before in the matter: the change that is asked for, the completion that was made, earlier decisions. */
export const background = (view: DecideView): Html[] => [...changeSection(view), ...completionSection(view)];

export const decisionsBefore = (view: DecideView): Html[] =>
  earlierDecisions(view, view.file.decisions, view.books);

/** What the activity has today, what is asked for instead, and why (DOMAIN fact 45). */
function changeSection(view: DecideView): Html[] {
  const { t, file, books } = view;
  const { change, content } = file.application;
  if (!change) return [];
  const rows = contentDifferenceRows(view, books.programme, content, change.content);
  return [
    section({
      id: 'change',
      title: t('decide.change.title'),
      intro: t('decide.change.intro'),
      body: [
        facts([
          ...awardToday(view),
          { term: t('decide.change.reason'), value: writtenText(change.reason, view.language) },
        ]),
        differencesUnder(t('decide.change.differences'), contentDifferences(view, rows)),
      ],
    }),
  ];
}

/** Also the conditions and the day of what stands: the decision on the change takes their place. */
function awardToday(view: DecideView): Fact[] {
  const { t, language, file, books } = view;
  const { decision } = file.application;
  if (!decision) return [];
  const { number, amount, fundingPartId = '', costObject = '–' } = decision;
  const part = findFundingPart(books.programme, fundingPartId)?.name ?? fundingPartId;
  const value = t('mail.award', { amount: formatKronor(amount), part, costObject });
  const { conditions, newDecisionOn } = standingDecision(file) ?? {};
  return [
    { term: t('decide.change.today'), value, note: t('decision.earlierNumber', { number }) },
    ...written(view, t('decide.change.conditions'), conditions),
    ...written(view, t('decide.change.newDecision'), newDecisionOn && formatDate(newDecisionOn, language)),
  ];
}

/** What was asked to be completed, what the applicant says of it, and what is different now. */
function completionSection(view: DecideView): Html[] {
  const { t, language, file, books } = view;
  const now = file.versions.at(-1);
  const before = file.versions.at(-2);
  if (now?.kind !== 'completed' || !before) return [];
  const asked = file.decisions.findLast(
    ({ outcome, decidedAt }) => outcome === 'returned' && decidedAt <= now.at,
  );
  const rows = contentDifferenceRows(view, books.programme, before.content, now.content);
  const changed =
    rows.length > 0 ? contentDifferences(view, rows) : html`<p>${t('decide.completion.same')}</p>`;
  return [
    section({
      id: 'completion',
      title: t('decide.completion.title'),
      intro: t('decide.completion.intro', { name: now.by.name, day: formatDate(now.at, language) }),
      body: [
        facts([
          ...written(view, t('decide.completion.asked'), asked?.motivation),
          ...written(view, t('mail.fact.comment'), now.reason),
        ]),
        differencesUnder(t('decide.completion.differences'), changed),
      ],
    }),
  ];
}

const differencesUnder = (title: string, body: Content): Html =>
  html`<h3 class="bl-heading-3">${title}</h3>${body}`;

const written = ({ language }: DecideView, term: string, text: string | undefined): Fact[] =>
  text ? [{ term, value: writtenText(text, language) }] : [];
