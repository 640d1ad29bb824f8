import { html } from 'hono/html';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { formId, savedLine } from '../application-form/saved-line.ts';
import { programmeText } from '../applications/application-words.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, stack, writtenText } from '../ui/page.ts';
import type { Fault } from './faults.ts';
import { grantedFacts } from './granted.ts';
import { panels, sectionId, sections } from './panels.ts';
import { errorTexts, type FollowUpView } from './view.ts';
import { lateTag } from './words.ts';

type Options = {
  faults?: readonly Fault[];
  /** What has happened, before everything else. */
  message?: Content | undefined;
};

/** The form, with everything as it was typed and each fault by its field. */
export function formPage(shown: FollowUpView, { faults = [], message }: Options = {}): Content[] {
  const { t, path, typed } = shown;
  const { summary, field } = errorTexts(shown, faults);
  const main = form({
    id: formId,
    action: `${path}/check`,
    // The award that the person saw, which may have moved since (SECURITY 15).
    hidden: { key: typed.key, award: typed.award },
    body: [...panels({ ...shown, errors: field }), actions(...ways(shown))],
  });
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: summary }),
    ...(message === undefined ? [] : [message]),
    formTitle(shown),
    columns({
      main: [stack(...dropped(shown), ...sentBack(shown), tiles(shown)), savedLine(shown), main],
      aside: aside(shown),
      asideLabel: t('followUp.aside'),
    }),
  ];
}

function formTitle({ t, language, books, file, isLate }: FollowUpView): Html {
  const { id, content } = file.application;
  return pageTitle({
    back: { href: `/applications/${id}`, text: t('form.back') },
    eyebrow: inSwedish(programmeText(books.programme), language),
    title: t('followUp.title'),
    tags: isLate ? lateTag(t) : undefined,
    lede: html`${inSwedish(content.activity, language)}. ${t('followUp.lede')}`,
  });
}

function tiles({ t, language, file, dueOn }: FollowUpView): Html {
  return facts(
    [
      { term: t('followUp.for'), value: inSwedish(file.application.unitName, language) },
      { term: t('followUp.dueOn'), value: formatDate(dueOn, language) },
    ],
    { look: 'tiles' },
  );
}

/** What was written in fields that the form has no more, so that it can be moved to another. */
function dropped({ t, language, typed }: FollowUpView): Html[] {
  if (typed.dropped.length === 0) return [];
  const texts = typed.dropped.map((text) => html`<li>${writtenText(text, language)}</li>`);
  const body = html`<p>${t('followUp.dropped.text')}</p><ul class="ds-list">${texts}</ul>`;
  return [notice({ kind: 'warning', title: t('followUp.dropped.title'), body, announce: true })];
}

/** In the words of the one who sent it back. */
function sentBack({ t, language, returned }: FollowUpView): Html[] {
  if (!returned?.returned) return [];
  const { by, at, reason, until } = returned.returned;
  const who = t('followUp.returned.by', { name: by.name, day: formatDate(at, language) });
  const last = t('followUp.returned.until', { day: formatDate(until, language) });
  const body = html`<p>${writtenText(reason, language)}</p><p>${last}</p><p class="bl-subtle">${who}</p>`;
  return [notice({ kind: 'warning', title: t('followUp.returned.title'), body })];
}

function ways({ t, path, file }: FollowUpView): Html[] {
  return [
    button({ text: t('apply.continue') }),
    button({ text: t('followUp.save'), variant: 'secondary', formaction: `${path}/save` }),
    linkButton({
      href: `/applications/${file.application.id}`,
      text: t('apply.cancel'),
      variant: 'tertiary',
    }),
  ];
}

/** What one looks up meanwhile: what was granted, what is asked, the rules, and what happens next. */
function aside(view: FollowUpView): Content[] {
  const { t, language, books, file, award } = view;
  const kind = file.application.applicantKind ?? 'department';
  const rules = (books.programme.conditions ?? []).filter((condition) => condition.for === kind);
  const year = books.programme.year + 1;
  const asked = sections.map(
    (it) =>
      html`<li><a class="ds-link" href="#${sectionId(it)}">${t(`followUp.section.${it}`, { year })}</a></li>`,
  );
  const list = html`<ul class="ds-list">${rules.map(({ text }) => html`<li>${inSwedish(text, language)}</li>`)}</ul>`;
  return [
    card({
      title: t('followUp.granted'),
      id: 'granted',
      tone: 'tinted',
      body: grantedFacts(view, file, award),
    }),
    card({ title: t('apply.contents'), id: 'contents', body: html`<ol class="ds-list">${asked}</ol>` }),
    ...(rules.length > 0 ? [card({ title: t('apply.conditions'), id: 'rules', body: list })] : []),
    card({
      title: t('apply.afterwards'),
      id: 'afterwards',
      body: html`<p>${t(`followUp.afterwards.${kind}`)}</p>`,
    }),
  ];
}
