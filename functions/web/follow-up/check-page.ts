import { html } from 'hono/html';
import type { FollowUpContent } from '../../../shared/domain/follow-up.ts';
import { depreciationOf } from '../../../shared/domain/follow-up-rules.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, stack } from '../ui/page.ts';
import { type AccountView, answersOf } from './answers.ts';
import { accountDifferences } from './differences.ts';
import { typedPairs } from './form.ts';
import { type Section, sectionId, sections } from './panels.ts';
import type { FollowUpView } from './view.ts';
import { accountWarnings, warningNotice } from './warnings.ts';

export type CheckView = FollowUpView & { content: FollowUpContent };

/** The answers as they have been understood, and the button that sends them. What was typed travels hidden. */
export function checkPage(view: CheckView): Content[] {
  const { t, language, books, path, typed, file } = view;
  const account = accountOf(view);
  const body = [
    ...lateNotice(view),
    ...warningNotice(t, accountWarnings(account)),
    ...changedAnswers(view, account),
    ...sections.map((section) => answers(view, section, answersOf[section](account))),
    actions(button({ text: t('followUp.check.send') }), changeButton(view)),
  ];
  return [
    pageTitle({
      eyebrow: inSwedish(programmeText(books.programme), language),
      title: t('followUp.check.title'),
      lede: html`${inSwedish(file.application.content.activity, language)}. ${t('followUp.check.lede')}`,
    }),
    stack(savedText(view), form({ action: path, hidden: Object.fromEntries(typedPairs(typed)), body })),
  ];
}

function accountOf({ t, language, file, books, award, content }: CheckView): AccountView {
  const { programme } = books;
  const { number, amount, fundingPartId, costObject } = award;
  return {
    t,
    language,
    file,
    programme,
    account: {
      content,
      depreciation: depreciationOf(content, programme),
      award: { number, amount, fundingPartId, costObject },
    },
  };
}

/** The check saves too: whoever stops here finds the answers again. */
function savedText({ t, language, savedAt }: CheckView): Html {
  if (savedAt === undefined) return html``;
  return html`<p class="bl-subtle">${t('form.savedDraft', { when: formatDateTime(savedAt, language) })}</p>`;
}

function lateNotice({ t, language, isLate, dueOn }: CheckView): Html[] {
  const day = formatDate(dueOn, language);
  return isLate ? [notice({ kind: 'warning', body: t('followUp.check.late', { day }) })] : [];
}

/** After a return: what is said otherwise than before. */
function changedAnswers(view: CheckView, account: AccountView): Html[] {
  const { t, returned } = view;
  if (!returned) return [];
  const rows = accountDifferences(account, returned, account.account);
  return [
    card({
      title: t('followUp.check.changed'),
      id: 'changed-answers',
      body: rows ?? html`<p>${t('followUp.check.unchanged')}</p>`,
    }),
  ];
}

const answers = (view: CheckView, section: Section, body: Content): Html =>
  card({
    title: view.t(`followUp.section.${section}`, { year: view.books.programme.year + 1 }),
    id: `answers-${section}`,
    aside: changeButton(view, section),
    body,
  });

/** Back to the form, with everything as it was typed; for a section, to where it is asked. */
function changeButton({ t, path, books }: CheckView, section?: Section): Html {
  const back = `${path}/edit`;
  const [target, size] = section ? [`${back}#${sectionId(section)}`, 'sm' as const] : [back, 'md' as const];
  const year = books.programme.year + 1;
  const about = section
    ? html`<span class="ds-sr-only"> ${t(`followUp.section.${section}`, { year }).toLowerCase()}</span>`
    : '';
  return button({
    text: html`${t('apply.check.change')}${about}`,
    variant: 'secondary',
    size,
    formaction: target,
  });
}
