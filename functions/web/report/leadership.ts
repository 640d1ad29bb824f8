import { html } from 'hono/html';
import { type LeadershipText, longestLeadershipText } from '../../../shared/domain/leadership-text.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { differences } from '../ui/differences.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section, writtenText } from '../ui/page.ts';
import { reportPath } from './paths.ts';

export type LeadershipView = Words & {
  programmeId: string;
  saved: LeadershipText | undefined;
  mayWrite: boolean;
  /** What was typed and refused. */
  typed?: string | undefined;
  /** Somebody else saved meanwhile: both texts are shown. */
  clash?: boolean | undefined;
  errors: readonly FieldError[];
};

/** How the strategic leadership supports the work: read by all, written by coordinators (DOMAIN fact 10). */
export function leadershipSection(view: LeadershipView): Html {
  const { t, language, saved, mayWrite } = view;
  const when = saved
    ? [
        html`<p class="bl-subtle">${t('report.leadership.saved', { when: formatDateTime(saved.savedAt, language), who: saved.savedBy.name })}</p>`,
      ]
    : [];
  const text = saved?.text
    ? html`<p class="bl-measure">${writtenText(saved.text, language)}</p>`
    : html`<p class="bl-empty">${t('report.leadership.none')}</p>`;
  return section({
    id: 'leadership',
    title: t('report.leadership.title'),
    body: mayWrite ? [...both(view), textForm(view), ...when] : [text, ...when],
  });
}

/** The two texts side by side; the version in the form is the saved one's, so that saving again is a choice. */
function both({ t, language, saved, typed, clash }: LeadershipView): Html[] {
  if (!clash) return [];
  const texts = {
    before: t('report.leadership.theirs'),
    after: t('report.leadership.yours'),
    nothing: t('report.leadership.empty'),
  };
  const shown = (text: string | undefined) => (text ? inSwedish(text, language) : undefined);
  return [
    differences({
      items: [{ term: t('report.leadership.title'), before: shown(saved?.text), after: shown(typed) }],
      texts,
    }),
  ];
}

const textForm = ({ t, programmeId, saved, typed, errors }: LeadershipView): Html =>
  form({
    id: 'leadership-form',
    action: `${reportPath(programmeId)}/leadership`,
    hidden: { version: saved?.version ?? 0 },
    body: [
      textArea({
        name: 'text',
        label: t('report.leadership.label'),
        hint: t('report.leadership.hint'),
        rows: 8,
        maxlength: longestLeadershipText,
        value: typed ?? saved?.text,
        error: errorFor(errors, 'text'),
      }),
      actions(button({ text: t('report.leadership.save'), variant: 'secondary' })),
    ],
  });
