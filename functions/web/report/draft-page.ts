import { html } from 'hono/html';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { draftHash } from '../../../shared/use-cases/lock-report.ts';
import type { CompiledFigures } from '../../../shared/use-cases/read-report-basis.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { type DecidedByPart, decidedByPart, decidedSection } from '../programmes/decided.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { type EffectsView, effectsSection } from './effects.ts';
import { type HandedInFacts, handedInForm, handedInNotice, type TypedHandedIn } from './handed-in.ts';
import { leadershipSection } from './leadership.ts';
import { missingSection } from './missing.ts';
import { movedNotice } from './moved.ts';
import { sumsSection } from './sums.ts';
import { unitSection } from './unit-bars.ts';
import { unusedSection } from './unused.ts';
import { completeTag, lockSection, versionsSection } from './versions.ts';

/** What has just been done; counts are of units that were reminded and are left to be, and of activities to be begun. */
export type Done = { reminded?: number; left?: number; begun?: number; saved?: boolean };

export type DraftView = Words & {
  compiled: CompiledFigures;
  /** Of the activities whose texts are shown, by application. */
  accounts: EffectsView['accounts'];
  versions: readonly ReportVersion[];
  handedIn: HandedInFacts;
  today: LocalDate;
  holidays: readonly LocalDate[];
  mayWrite: boolean;
  done: Done;
  remindAfter: string | undefined;
  errors: readonly FieldError[];
  /** What was typed and refused. */
  typed: {
    text?: string | undefined;
    because?: string | undefined;
    clash?: boolean | undefined;
    handedIn?: TypedHandedIn | undefined;
    seenSums?: readonly number[] | undefined;
  };
};

/** The report as it stands today, completeness first. */
export function draftPage(view: DraftView): Content[] {
  const { t, compiled, errors, mayWrite } = view;
  const { report, books, programme } = compiled;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    titleOf(view),
    ...doneNotice(view),
    ...handedInNotice(view),
    ...movedNotice(t, report, view.typed.seenSums),
    missingSection(view),
    versionsSection(view, view.versions),
    ...handedInForm(view),
    sumsSection({ ...view, report }),
    ...unitSection(view, report),
    ...decidedSection(view, { programme, balances: [...books.balances] }, decidedOf(view)),
    effectsSection({ ...view, report }),
    unusedSection(view, report),
    leadershipSection({
      ...view,
      programmeId: programme.id,
      saved: compiled.leadership,
      typed: view.typed.text,
      clash: view.typed.clash,
    }),
    ...(mayWrite
      ? [
          lockSection({
            ...view,
            report,
            hash: draftHash(report, books.applications),
            because: view.typed.because ?? '',
          }),
        ]
      : []),
  ];
}

function titleOf(view: DraftView): Html {
  const { t, language, compiled } = view;
  const { programme, report } = compiled;
  const { authority, dueOn } = report.programme;
  const day = formatDate(dueOn, language);
  return pageTitle({
    back: { href: `/programmes/${programme.id}`, text: t('report.toProgramme') },
    eyebrow: inSwedish(programmeText(programme), language),
    title: t('report.title'),
    tags: completeTag(t, report),
    lede: authority
      ? withSwedish(view, 'report.lede.authority', { authority, day }, ['authority'])
      : t('report.lede', { day }),
  });
}

function doneNotice({ t, done: { reminded, left = 0, begun, saved } }: DraftView): Html[] {
  const text = [
    reminded === undefined ? '' : remindedText(t, reminded, left),
    begun === undefined ? '' : begunText(t, begun),
    saved ? t('report.leadership.done') : '',
  ].find((it) => it !== '');
  return text ? [notice({ kind: 'success', body: html`<p>${text}</p>`, announce: true })] : [];
}

const begunText = (t: Words['t'], count: number): string =>
  count === 0 ? t('report.begun.none') : t('report.begun', { count: formatNumber(count) });

function remindedText(t: Words['t'], count: number, left: number): string {
  if (left > 0) return t('report.reminded.left', { count: formatNumber(count), left: formatNumber(left) });
  if (count === 0) return t('report.reminded.none');
  return count === 1 ? t('report.reminded.one') : t('report.reminded.many', { count: formatNumber(count) });
}

/** What follow-ups gave back was decided all the same, and has figures of its own. */
const decidedOf = ({ compiled: { books, programme }, today }: DraftView): DecidedByPart => {
  const decided = books.entries.filter(({ basis }) => basis.kind !== 'follow-up');
  return decidedByPart(programme, decided, today);
};
