import { html } from 'hono/html';
import { type Application, hasMarkA } from '../../../shared/domain/application.ts';
import { currentWarnings } from '../../../shared/domain/assessment.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import { appliedText, markTag, programmeText } from '../applications/application-words.ts';
import { contentSections } from '../applications/content-facts.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { partsMoney } from '../programmes/parts-money.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section, stack } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { decisionForms, plainApproval } from './forms.ts';
import type { DecideView } from './view.ts';

/** What the director decides on: facts, warnings, the money before and after, the decision, and what else waits. */
export function decidePage(view: DecideView): Content[] {
  const { file, books, question, errors, t, language } = view;
  const { application } = file;
  const { content } = application;
  const programme = programmeText(books.programme);
  const amount = appliedText(t, content);
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      eyebrow: t('decide.eyebrow'),
      title: content.activity,
      lede: t('decide.lede', { unit: application.unitName, amount, programme }),
      tags: [
        tag({ kind: 'waiting', text: t('decide.askedAt', { at: formatDate(question.askedAt, language) }) }),
        ...(hasMarkA(content) ? [markTag(t)] : []),
      ],
    }),
    columns({
      main: [
        stack(warnings(view)),
        money(view),
        html`<div class="bl-section">${plainApproval(view)}</div>`,
        ...contentSections(view, application, books.programme),
        decisionForms(view),
      ],
      aside: othersWaiting(view),
      asideLabel: t('decide.others'),
    }),
  ];
}

function warnings({ file, books, t }: DecideView): Html {
  const kept = file.assessment?.assessment.warnings ?? [];
  const found = currentWarnings(kept, file.application.content, books.balances);
  if (found.length === 0) return notice({ kind: 'success', body: t('decide.warnings.none') });
  const list = html`<ul class="ds-list">${found.map((warning) => html`<li>${warningText(t, warning)}</li>`)}</ul>`;
  return notice({ kind: 'warning', title: t('decide.warnings'), body: list, headingLevel: 2 });
}

function money({ file, books, t }: DecideView): Html {
  const { content } = file.application;
  const bars = partsMoney(books).map(({ part, allocated, decided }) =>
    budgetBar({
      id: `part-${part.id}`,
      name: part.name,
      allocated,
      decided,
      thisDecision: part.id === content.fundingPartId ? content.amount : undefined,
      texts: budgetTexts(t),
      format: formatKronor,
    }),
  );
  return section({
    id: 'before-and-after',
    title: t('decide.money'),
    intro: t('decide.money.intro'),
    body: card({ tone: 'raised', body: bars }),
  });
}

const shownOthers = 12;

function othersWaiting({ others, t }: DecideView): Html {
  const sum = others.reduce((total, { content }) => total + (content.amount ?? 0), 0);
  const line = ({
    id,
    content,
    unitName,
  }: Application) => html`<li><a class="ds-link" href="/applications/${id}">${content.activity}</a><br>
    <span class="bl-subtle">${unitName}, ${appliedText(t, content)}</span></li>`;
  const more = others.length - shownOthers;
  const body =
    others.length === 0
      ? html`<p>${t('decide.others.none')}</p>`
      : html`<p>${t('decide.others.sum', { count: others.length, sum: formatKronor(sum) })}</p>
        <ul class="ds-list">${others.slice(0, shownOthers).map(line)}${more > 0 ? html`<li>${t('decide.others.more', { count: more })}</li>` : ''}</ul>`;
  return card({ id: 'others', title: t('decide.others'), headingLevel: 2, tone: 'tinted', body });
}
