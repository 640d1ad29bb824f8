import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { programmeText } from '../applications/application-words.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { partsMoney } from '../programmes/parts-money.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { columns, pageTitle, stack } from '../ui/page.ts';
import type { FormError } from './form.ts';
import { panels } from './panels.ts';
import { remarkId, sectionId, sections } from './questions.ts';
import { formId, savedLine } from './saved-line.ts';
import { backOf, situation } from './situation.ts';
import { type ApplyView, errorTexts, labelOf } from './view.ts';
import { inWordsOf } from './words-of-providers.ts';

type Options = {
  faults?: readonly FormError[];
  /** What has happened, before everything else. */
  message?: Content | undefined;
  /** In the title's place. */
  top?: Content | undefined;
  maySend?: boolean;
};

/** The form, with everything as it was typed and each fault by its field. */
export function formPage(shown: ApplyView, options: Options = {}): Content[] {
  const { faults = [], message, top, maySend = true } = options;
  const { t, path, typed } = shown;
  const { summary, field } = errorTexts(shown, faults);
  const view = { ...shown, errors: field };
  const seen = typed.version === '' ? {} : { version: typed.version };
  const main = form({
    id: formId,
    action: `${path}/check`,
    hidden: { key: typed.key, ...seen },
    body: [...panels(view, faults), ...(maySend ? [actions(...ways(shown))] : [])],
  });
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: summary }),
    ...(message === undefined ? [] : [message]),
    top ?? formTitle(shown),
    columns({
      main: [situation(shown), ...(maySend ? [savedLine(shown)] : []), main],
      aside: aside(shown),
      asideLabel: t('apply.contents'),
    }),
  ];
}

function ways(view: ApplyView): Content[] {
  const { t, path } = view;
  const save = button({ text: t('form.save'), variant: 'secondary', formaction: `${path}/save` });
  const cancel = linkButton({ href: backOf(view).href, text: t('apply.cancel'), variant: 'tertiary' });
  return [button({ text: t('apply.continue') }), save, cancel];
}

function formTitle(view: ApplyView): Html {
  const { t, kind, books } = view;
  return pageTitle({
    back: backOf(view),
    eyebrow: programmeText(books.programme),
    title: t(`apply.title.${kind}`),
    lede: t(`apply.lede.${kind}`),
  });
}

/** What one looks up meanwhile: what is asked, what is left, and the programme's rules. */
function aside(view: ApplyView): Content[] {
  const { t, books } = view;
  const asked = sections.map(
    (it) => html`<li><a class="ds-link" href="#${sectionId(it)}">${t(`apply.section.${it}`)}</a></li>`,
  );
  const remark =
    view.kind === 'application'
      ? ''
      : html`<li><a class="ds-link" href="#${remarkId}">${labelOf(view, 'remark')}</a></li>`;
  const rules = (books.programme.conditions ?? []).filter(
    (condition) => condition.for === view.applicantKind,
  );
  const list = html`<ul class="ds-list">${rules.map((rule) => html`<li>${rule.text}</li>`)}</ul>`;
  return [
    card({
      title: t('apply.contents'),
      id: 'contents',
      body: html`<ol class="ds-list">${asked}${remark}</ol>`,
    }),
    card({ title: t('term.left'), id: 'left', tone: 'tinted', body: bars(view) }),
    ...(rules.length > 0 ? [card({ title: t('apply.conditions'), id: 'rules', body: list })] : []),
    card({
      title: t('apply.afterwards'),
      id: 'afterwards',
      body: html`<p>${t(inWordsOf(view.applicantKind, `apply.afterwards.${view.kind}`))}</p>`,
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
