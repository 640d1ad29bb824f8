import { html } from 'hono/html';
import type { HandedIn } from '../../../shared/domain/checklist.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { CompiledFigures } from '../../../shared/use-cases/read-report-basis.ts';
import type { Words } from '../applications/words.ts';
import type { SiteContext } from '../frame/site.ts';
import { actions, button } from '../ui/button.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { dateField, textField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { more } from '../ui/page.ts';
import { longestHandedIn } from './handed-in-form.ts';
import { reportPath } from './paths.ts';

export type TypedHandedIn = { on: string; reference: string };

const dones = ['noted', 'undone'] as const;

/** What the report's page knows of a report that was handed in outside the system. */
export type HandedInFacts = {
  programmeId: string;
  /** The note, and who made it. */
  noted: (HandedIn & { who: string }) | undefined;
  /** A version that was made here has been sent: there is nothing to note. */
  sentHere: boolean;
  done: (typeof dones)[number] | undefined;
};

type View = Words & {
  handedIn: HandedInFacts;
  mayWrite: boolean;
  today: LocalDate;
  typed: { handedIn?: TypedHandedIn | undefined };
  errors: readonly FieldError[];
};

/** Read beside the report: the note stands on the programme's checklist. */
export async function handedInFor(
  c: SiteContext,
  { programme: { id }, checklist }: Pick<CompiledFigures, 'programme' | 'checklist'>,
  versions: readonly ReportVersion[],
): Promise<HandedInFacts> {
  const { directory } = c.get('parts');
  const note = checklist?.handedIn;
  const noted = note && { ...note, who: (await directory.find(note.by))?.name ?? note.by };
  return {
    programmeId: id,
    noted,
    sentHere: versions.some(({ sent }) => sent),
    done: dones.find((it) => it === c.req.query('handedIn')),
  };
}

/** Said first on the page: nobody need make this report. A coordinator can take the note back. */
export function handedInNotice(view: View): Html[] {
  const { t, language, handedIn, mayWrite } = view;
  const { programmeId, noted, done } = handedIn;
  if (!noted) {
    if (done !== 'undone') return [];
    const body = html`<p>${t('report.handedIn.undone')}</p>`;
    return [notice({ kind: 'success', body, announce: true })];
  }
  const undo = form({
    action: `${reportPath(programmeId)}/handed-in/undo`,
    hidden: { notedAt: noted.notedAt },
    body: actions(button({ text: t('report.handedIn.undo'), variant: 'secondary', size: 'sm' })),
  });
  const on = formatDate(noted.on, language);
  const by = withSwedish(
    view,
    'report.handedIn.by',
    { day: formatDate(noted.notedAt, language), who: noted.who },
    ['who'],
  );
  const body = html`<p>${t('report.handedIn.text', { on })} ${inSwedish(noted.reference, language)}</p>
<p>${t('report.handedIn.means')}</p><p class="bl-subtle">${by}</p>${mayWrite ? undo : ''}`;
  const title = t('report.handedIn.title');
  return [notice({ kind: 'info', title, body, announce: done === 'noted' })];
}

/** Folded: most reports are made here. */
export function handedInForm(view: View): Html[] {
  const { t, handedIn, mayWrite, today, typed, errors } = view;
  if (!mayWrite || handedIn.noted || handedIn.sentHere) return [];
  const body = form({
    id: 'handed-in-form',
    action: `${reportPath(handedIn.programmeId)}/handed-in`,
    body: [
      html`<p class="bl-measure">${t('report.handedIn.intro')}</p>`,
      dateField({
        name: 'handedInOn',
        label: t('report.handedIn.on'),
        hint: t('report.sent.on.hint', { example: today }),
        value: typed.handedIn?.on,
        error: errorFor(errors, 'handedInOn'),
        required: true,
      }),
      textField({
        name: 'handedInReference',
        label: t('report.handedIn.reference'),
        hint: t('report.handedIn.reference.hint'),
        maxlength: longestHandedIn,
        value: typed.handedIn?.reference,
        error: errorFor(errors, 'handedInReference'),
        required: true,
      }),
      actions(button({ text: t('report.handedIn.button'), variant: 'secondary' })),
    ],
  });
  const text = t('report.handedIn.ask');
  const open = typed.handedIn !== undefined;
  return [html`<div class="bl-section">${more({ id: 'handed-in', text, body, open })}</div>`];
}
