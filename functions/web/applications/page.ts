import { html } from 'hono/html';
import { hasMarkA, isProviders } from '../../../shared/domain/application.ts';
import { mayExportCase } from '../../../shared/domain/case-export.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { dueOnOf } from '../../../shared/domain/follow-up-dates.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { caseExportSection } from '../case-export/page.ts';
import { followUpSection } from '../follow-up/section.ts';
import { payoutsSection } from '../payouts/section.ts';
import { restartCard } from '../restart/card.ts';
import { roundsToRestart } from '../restart/rounds.ts';
import type { HandOver } from '../stuck/hand-over.ts';
import { receiptNotice } from '../stuck/receipt.ts';
import type { Receipt } from '../stuck/view.ts';
import { card } from '../ui/card.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section, stack } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { appliedText, isImported, markTag, programmeText, statusTag } from './application-words.ts';
import { changeAskedFor } from './change-asked-for.ts';
import { contentSections } from './content-facts.ts';
import { decisionCard } from './decision-facts.ts';
import { earlierDecisions } from './earlier-decisions.ts';
import { applicationHistory } from './history.ts';
import { holderLine, standing } from './standing.ts';
import { applicationTrail } from './trail.ts';
import { ways, wayToDecide } from './ways.ts';
import type { Words } from './words.ts';

export type ApplicationView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  person: Person;
  now: Instant;
  /** Days beyond the public holidays on which nobody works. */
  holidays: readonly LocalDate[];
  /** Who has the open question now, if the directory knows them. */
  holder: Person | undefined;
  /** For those who may hand the open questions to somebody else. */
  handOvers: readonly HandOver[];
  /** What was done just now, and what was wrong with it. */
  receipt: Receipt | undefined;
  /** Of the file of the whole case that may be asked for. */
  exportId: string;
  errors: readonly FieldError[];
};

/** One application: what it is, how far it has come, the decisions, the facts, and what has happened. */
export function applicationPage(view: ApplicationView): Content[] {
  const { file, books } = view;
  const { application } = file;
  const main = [...decisions(view), ...contentSections(view, application, books.programme)];
  const middle = isImported(application)
    ? [
        ...importedNotice(view),
        html`<div class="bl-section">${stack(...main)}</div>`,
        ...followUpSection(view),
        ...ways(view),
      ]
    : [
        ...above([...wayToDecide(view), ...standing(view), ...holderLine(view)]),
        wayOf(view),
        ...ways(view),
        ...changeAskedFor(view),
        ...payoutsSection(view),
        ...followUpSection(view),
        columns({ main, aside: warningsCard(view), asideLabel: view.t('warnings.title') }),
      ];
  const restart = roundsToRestart(view.person, file, books, view.now).map(
    (round) => html`<div class="bl-section">${restartCard(view.t, application.id, round)}</div>`,
  );
  const top = [
    errorSummary({ heading: view.t('frame.errorSummary'), errors: view.errors }),
    titleOf(view),
    ...receiptNotice(view),
  ];
  return [
    ...top,
    ...middle,
    applicationHistory(view, file),
    ...(mayExportCase(view.person) ? [caseExportSection(view, application.id, view.exportId)] : []),
    ...restart,
  ];
}

function titleOf({ t, language, file, books }: ApplicationView): Html {
  const { content, status, unitName, change } = file.application;
  const { programme } = books;
  const back = { href: `/programmes/${programme.id}`, text: inSwedish(programmeText(programme), language) };
  return pageTitle({
    back,
    title: inSwedish(content.activity, language),
    tags: [
      statusTag(t, status),
      ...(change ? [tag({ kind: 'waiting', text: t(`application.change.${change.status}`) })] : []),
      ...(hasMarkA(content) ? [markTag(t)] : []),
    ],
    lede: html`${inSwedish(unitName, language)}, ${appliedText(t, content)}`,
  });
}

/** The decision that was made last is open, the ones before it are folded below. */
function decisions(view: ApplicationView): Html[] {
  const { file } = view;
  const books = { ...view.books, isPaid: isProviders(file.application) };
  const [last, ...earlier] = file.decisions.toReversed();
  if (!last) return [];
  return [decisionCard(view, last, books), ...earlierDecisions(view, earlier.toReversed(), books)];
}

function wayOf(view: ApplicationView): Html {
  const { t, file, books, holidays } = view;
  const { followUp } = file.application;
  const accountDue = followUp && dueOnOf(followUp, books.programme, holidays);
  const body = card({ body: applicationTrail(view, file, accountDue) });
  return section({ title: t('trail.title'), id: 'way', body });
}

function importedNotice({ t, language, file }: ApplicationView): Html[] {
  const { earlierFunding: decision } = file.application.content;
  const earlier = decision
    ? html`<p>${t('application.imported.earlier')} ${inSwedish(decision, language)}</p>`
    : '';
  const body = html`<p>${t('application.imported.text')}</p>${earlier}`;
  return above([notice({ kind: 'info', title: t('application.imported.title'), body })]);
}

/** With the air of a section below them. */
const above = (messages: Html[]): Html[] =>
  messages.length > 0 ? [html`<div class="bl-section">${stack(...messages)}</div>`] : [];

function warningsCard({ t, file }: ApplicationView): Html {
  const found = file.assessment?.assessment.warnings;
  const none = t(found ? 'warnings.none' : 'warnings.notYet');
  // Two activities of the same name elsewhere make the same sentence: it is said once.
  const sentences = [...new Set(found?.map((it) => warningText(t, it)))];
  const body =
    sentences.length > 0
      ? html`<ul class="ds-list">${sentences.map((it) => html`<li>${it}</li>`)}</ul>`
      : html`<p>${none}</p>`;
  return card({ title: t('warnings.title'), id: 'warnings', tone: 'tinted', body });
}
