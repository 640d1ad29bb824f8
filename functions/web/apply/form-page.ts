import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { partsMoney } from '../programmes/parts-money.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { columns, pageTitle, stack } from '../ui/page.ts';
import type { FormError } from './form.ts';
import { panels } from './panels.ts';
import { sectionId, sections } from './questions.ts';
import { type ApplyView, applyPath, errorTexts } from './view.ts';

type Options = { faults?: readonly FormError[]; top?: Content | undefined; maySend?: boolean };

/** The form, with everything as it was typed and each fault by its field. `top` stands in the title's place. */
export function formPage(shown: ApplyView, { faults = [], top, maySend = true }: Options = {}): Content[] {
  const { t, books, typed } = shown;
  const { programme } = books;
  const { summary, field } = errorTexts(shown, faults);
  const view = { ...shown, errors: field };
  const cancel = linkButton({
    href: `/programmes/${programme.id}`,
    text: t('apply.cancel'),
    variant: 'tertiary',
  });
  const send = maySend ? [actions(button({ text: t('apply.continue') }), cancel)] : [];
  const main = form({
    action: `${applyPath(programme)}/check`,
    hidden: { key: typed.key },
    body: [...panels(view, faults), ...send],
  });
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: summary }),
    top ?? formTitle(shown),
    columns({ main: [whoAndWhen(shown), main], aside: aside(shown), asideLabel: t('apply.contents') }),
  ];
}

function formTitle({ t, books: { programme } }: ApplyView): Html {
  return pageTitle({
    back: { href: `/programmes/${programme.id}`, text: t('apply.back') },
    eyebrow: programmeText(programme),
    title: t('apply.title'),
    lede: t('apply.lede'),
  });
}

/** For whom, and until when. The unit is the signed-in person's: shown, never typed. */
function whoAndWhen({ t, books, unitName, language }: ApplyView): Html {
  const { closes } = books.programme.assumed;
  return facts(
    [
      { term: t('apply.unit'), value: unitName },
      { term: t('apply.openUntil'), value: formatDate(closes, language) },
    ],
    { look: 'tiles' },
  );
}

/** What one looks up meanwhile: what is asked, what is left, and the programme's rules. */
function aside(view: ApplyView): Content[] {
  const { t, books } = view;
  const asked = sections.map(
    (it) => html`<li><a class="ds-link" href="#${sectionId(it)}">${t(`apply.section.${it}`)}</a></li>`,
  );
  const rules = (books.programme.conditions ?? []).filter((condition) => condition.for === 'department');
  const list = html`<ul class="ds-list">${rules.map((rule) => html`<li>${rule.text}</li>`)}</ul>`;
  return [
    card({ title: t('apply.contents'), id: 'contents', body: html`<ol class="ds-list">${asked}</ol>` }),
    card({ title: t('term.left'), id: 'left', tone: 'tinted', body: bars(view) }),
    ...(rules.length > 0 ? [card({ title: t('apply.conditions'), id: 'rules', body: list })] : []),
    card({
      title: t('apply.afterwards'),
      id: 'afterwards',
      body: html`<p>${t('apply.afterwards.text')}</p>`,
    }),
  ];
}

function bars({ books, t }: ApplyView): Html {
  return stack(
    ...partsMoney(books).map(({ part, allocated, decided }) =>
      budgetBar({
        id: `part-${part.id}`,
        name: part.name,
        allocated,
        decided,
        texts: budgetTexts(t),
        format: formatKronor,
      }),
    ),
  );
}
