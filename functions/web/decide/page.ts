import { html } from 'hono/html';
import { type Application, hasMarkA } from '../../../shared/domain/application.ts';
import { newMoney } from '../../../shared/domain/approval-rules.ts';
import { currentWarnings } from '../../../shared/domain/assessment.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import { appliedText, markTag, programmeText } from '../applications/application-words.ts';
import { contentSections } from '../applications/content-facts.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { partsMoney } from '../programmes/parts-money.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section, stack } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { background, decisionsBefore } from './background.ts';
import { circumstances } from './circumstances.ts';
import { decisionCard } from './plain-approval.ts';
import { type DecideView, wantedOf } from './view.ts';

/** What the director decides on: facts, warnings, the money before and after, the decision, and what else waits. */
export function decidePage(view: DecideView): Content[] {
  const { file, books, errors, t } = view;
  const wanted = wantedOf(view);
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    titleOf(view),
    columns({
      main: [
        stack(...view.refused, ...circumstances(view), warnings(view)),
        ...background(view),
        money(view),
        html`<div class="bl-section">${decisionCard(view)}</div>`,
        ...contentSections(view, { ...file.application, content: wanted }, books.programme),
        ...decisionsBefore(view),
        html`<p>${link({ href: '#your-decision', text: t('decide.toDecision') })}</p>`,
      ],
      aside: othersWaiting(view),
      asideLabel: t('decide.others'),
    }),
  ];
}

function titleOf(view: DecideView): Html {
  const { file, books, question, t, language } = view;
  const { unitName, change } = file.application;
  const wanted = wantedOf(view);
  const facts = { unit: unitName, amount: appliedText(t, wanted), programme: programmeText(books.programme) };
  return pageTitle({
    eyebrow: t(change ? 'decide.eyebrow.change' : 'decide.eyebrow'),
    title: inSwedish(wanted.activity, language),
    lede: withSwedish(view, change ? 'decide.lede.change' : 'decide.lede', facts, ['unit', 'programme']),
    tags: [
      tag({ kind: 'waiting', text: t('decide.askedAt', { at: formatDate(question.askedAt, language) }) }),
      ...(hasMarkA(wanted) ? [markTag(t)] : []),
    ],
  });
}

function warnings(view: DecideView): Html {
  const { file, books, t } = view;
  const kept = file.assessment?.assessment.warnings ?? [];
  const found = currentWarnings(kept, wantedOf(view), books.balances, hasAlready(file.application));
  if (found.length === 0) return notice({ kind: 'success', body: t('decide.warnings.none') });
  const list = html`<ul class="ds-list">${found.map((warning) => html`<li>${warningText(t, warning)}</li>`)}</ul>`;
  return notice({ kind: 'warning', title: t('decide.warnings'), body: list, headingLevel: 2 });
}

/** What an approved activity has of its part, when a change of it is asked for. */
function hasAlready({ change, decision }: Application) {
  if (!change || decision?.fundingPartId === undefined) return undefined;
  return { fundingPartId: decision.fundingPartId, amount: decision.amount };
}

function money(view: DecideView): Html {
  const { file, books, t } = view;
  const { amount, fundingPartId } = wantedOf(view);
  const takes = amount === undefined ? 0 : newMoney(file.application, { amount, fundingPartId });
  const bars = partsMoney(books).map(({ part, allocated, decided }) =>
    budgetBar({
      id: `part-${part.id}`,
      name: inSwedish(part.name, view.language),
      allocated,
      decided,
      thisDecision: part.id === fundingPartId && takes > 0 ? takes : undefined,
      texts: budgetTexts(t),
      format: formatKronor,
      note: moneyNote(view, part.id, takes),
    }),
  );
  return section({
    id: 'before-and-after',
    title: t('decide.money'),
    intro: t(file.application.change ? 'decide.money.intro.change' : 'decide.money.intro'),
    body: card({ tone: 'raised', body: bars }),
  });
}

/** Money that a change gives back is said in words: a bar shows only what is taken. */
function moneyNote(view: DecideView, partId: string, takes: number): string | undefined {
  const has = hasAlready(view.file.application);
  const wanted = wantedOf(view).fundingPartId;
  const back = has?.fundingPartId !== partId ? 0 : partId === wanted ? -takes : has.amount;
  return back > 0 ? view.t('decide.money.back', { amount: formatKronor(back) }) : undefined;
}

const shownOthers = 12;

function othersWaiting({ others, t, language }: DecideView): Html {
  const sum = others.reduce((total, { content }) => total + (content.amount ?? 0), 0);
  const line = ({
    id,
    content,
    unitName,
  }: Application) => html`<li><a class="ds-link" href="/applications/${id}">${inSwedish(content.activity, language)}</a><br>
    <span class="bl-subtle">${inSwedish(unitName, language)}, ${appliedText(t, content)}</span></li>`;
  const more = others.length - shownOthers;
  const body =
    others.length === 0
      ? html`<p>${t('decide.others.none')}</p>`
      : html`<p>${t('decide.others.sum', { count: others.length, sum: formatKronor(sum) })}</p>
        <ul class="ds-list">${others.slice(0, shownOthers).map(line)}${more > 0 ? html`<li>${t('decide.others.more', { count: more })}</li>` : ''}</ul>`;
  return card({ id: 'others', title: t('decide.others'), headingLevel: 2, tone: 'tinted', body });
}
