import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { contentDifferenceRows, contentDifferences } from '../applications/content-differences.ts';
import { actions, button, link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { checkboxGroup } from '../ui/choices.ts';
import { facts } from '../ui/facts.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, stack, writtenText } from '../ui/page.ts';
import { type CheckView, factsOf } from './check-facts.ts';
import { checkWarnings } from './check-warnings.ts';
import { typedPairs } from './form.ts';
import { type Section, sectionId, sections } from './questions.ts';
import { contentBefore, labelOf } from './view.ts';

/**
 * Why an application that was sent is shown again: `same` content was sent before, or the form was sent before and has
 * been `changed` since. `applicationId` is the earlier one.
 */
export type SentBefore = { how: 'same' | 'changed'; applicationId: string };

/** The answers as they have been understood, and the button that sends them. What was typed travels hidden. */
export function checkPage(view: CheckView, sentBefore?: SentBefore): Content[] {
  const { t, books, kind, path } = view;
  const top = pageTitle({
    eyebrow: programmeText(books.programme),
    title: t('apply.check.title'),
    lede: t(`apply.check.lede.${kind}`),
  });
  const send = button({ text: t(`apply.check.submit.${kind}`) });
  const body = [
    ...typedPairs(view.typed).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    ),
    ...warningNotice(view),
    ...changedAnswers(view),
    ...sections.map((section) => answers(view, section)),
    ...(sentBefore?.how === 'same' ? [sendAgain(view)] : []),
    actions(send, changeButton(view)),
  ];
  const whole = form({ action: path, body });
  return [...(sentBefore ? [earlierNotice(view, sentBefore)] : []), top, stack(savedText(view), whole)];
}

/** The check saves too: whoever stops here finds the answers again. */
function savedText({ t, language, savedAt }: CheckView): Html {
  if (savedAt === undefined) return html``;
  const when = formatDateTime(savedAt, language);
  return html`<p class="bl-subtle">${t('form.savedDraft', { when })}</p>`;
}

/** Of a completion or a change: what is said otherwise than before, and the remark. */
function changedAnswers(view: CheckView): Html[] {
  const { t, books, content, remark, file, kind } = view;
  const before = contentBefore(view);
  if (!before || !file) return [];
  const rows = contentDifferenceRows(view, books.programme, before, content);
  const { decision } = file.application;
  const granted =
    kind === 'change' && decision
      ? [facts([{ term: t('form.granted'), value: formatKronor(decision.amount) }], { look: 'tiles' })]
      : [];
  const said = facts([
    { term: labelOf(view, 'remark'), value: remark ? writtenText(remark) : t('apply.check.blank') },
  ]);
  return [
    card({
      title: t(`form.differences.${kind === 'change' ? 'change' : 'completion'}`),
      id: 'changed-answers',
      body: [
        ...granted,
        rows.length > 0 ? contentDifferences(view, rows) : html`<p>${t('form.differences.none')}</p>`,
        said,
      ],
    }),
  ];
}

function answers(view: CheckView, section: Section): Html {
  return card({
    title: view.t(`apply.section.${section}`),
    id: `answers-${section}`,
    aside: changeButton(view, section),
    body: facts(factsOf[section](view)),
  });
}

/** Back to the form, with everything as it was typed; for a section, to where it is asked. */
function changeButton({ t, path }: CheckView, section?: Section): Html {
  const back = `${path}/edit`;
  const [target, size] = section ? [`${back}#${sectionId(section)}`, 'sm'] : [back, 'md'];
  const about = section
    ? html`<span class="ds-sr-only"> ${t(`apply.section.${section}`).toLowerCase()}</span>`
    : '';
  return html`<button class="ds-button bl-button" type="submit" formaction="${target}" data-variant="secondary" data-color="accent" data-size="${size}">${t('apply.check.change')}${about}</button>`;
}

function warningNotice(view: CheckView): Html[] {
  const warnings = checkWarnings(view);
  if (warnings.length === 0) return [];
  const list = html`<ul class="ds-list">${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`;
  return [notice({ kind: 'warning', title: view.t('apply.check.notices'), body: list })];
}

function earlierNotice({ t }: CheckView, { how, applicationId }: SentBefore): Html {
  const earlier = link({ href: `/applications/${applicationId}`, text: t('apply.check.earlier') });
  const same = how === 'same';
  const text = t(same ? 'error.SameContentSentBefore' : 'apply.check.changedSince.text');
  return notice({
    kind: 'warning',
    title: t(same ? 'apply.check.sentBefore' : 'apply.check.changedSince'),
    body: html`<p>${text}</p><p>${earlier}</p>`,
    announce: true,
  });
}

function sendAgain({ t }: CheckView): Html {
  return checkboxGroup({
    name: 'sendAgain',
    legend: t('apply.check.sendAgain.legend'),
    choices: [{ value: 'yes', text: t('apply.check.sendAgain') }],
  });
}
