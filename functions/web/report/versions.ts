import { html } from 'hono/html';
import type { Report, ReportVersion } from '../../../shared/domain/report.ts';
import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { type TagKind, tag } from '../ui/tag.ts';
import { longestReason } from './form.ts';
import { sumsSeen } from './moved.ts';
import { reportPath, versionPath } from './paths.ts';

const states = ['locked', 'approved', 'sent', 'replaced'] as const;
export type VersionState = (typeof states)[number];
const kinds: Record<VersionState, TagKind> = {
  locked: 'waiting',
  approved: 'granted',
  sent: 'granted',
  replaced: 'ended',
};

/** How far a version has come. One that was sent stays so, also when there is a later one. */
export function stateOf({ version, approved, sent }: ReportVersion, latest: number): VersionState {
  if (sent) return 'sent';
  if (version < latest) return 'replaced';
  return approved ? 'approved' : 'locked';
}

export const stateTag = (t: Translate, state: VersionState): Html =>
  tag({ kind: kinds[state], text: t(`report.version.state.${state}`) });

export const completeTag = (t: Translate, { complete }: Pick<Report, 'complete'>): Html =>
  complete
    ? tag({ kind: 'granted', text: t('report.complete') })
    : tag({ kind: 'warning', text: t('report.incomplete') });

export function versionsSection({ t, language }: Words, versions: readonly ReportVersion[]): Html {
  const latest = versions[0]?.version ?? 0;
  const table = dataTable<ReportVersion>({
    id: 'versions-table',
    caption: t('report.versions.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'version',
        heading: t('report.versions.version'),
        header: true,
        cell: ({ programmeId, version }) =>
          link({
            href: versionPath(programmeId, version),
            text: t('report.versions.name', { version }),
          }),
      },
      {
        key: 'state',
        heading: t('report.versions.state'),
        cell: (version) => html`${stateTag(t, stateOf(version, latest))} ${completeTag(t, version)}`,
      },
      {
        key: 'locked',
        heading: t('report.versions.locked'),
        cell: ({ locked }) =>
          html`${formatDateTime(locked.at, language)}<br><span class="bl-subtle">${inSwedish(locked.by.name, language)}</span>`,
      },
    ],
    rows: versions,
    empty: t('report.versions.none'),
  });
  return section({ id: 'versions', title: t('report.versions.title'), body: table });
}

/** `hash` names what stands on the page. */
export type LockView = Words & {
  report: ReportFigures;
  hash: string;
  because: string;
  errors: readonly FieldError[];
};

/** Locks what stands on the page, and says what that is; a report that lacks accounts asks for the reason. */
export function lockSection({ t, report, hash, because, errors }: LockView): Html {
  const reason = textArea({
    name: 'because',
    label: t('report.lock.because'),
    hint: t('report.lock.because.hint'),
    rows: 3,
    maxlength: longestReason,
    value: because,
    error: errorFor(errors, 'because'),
    required: true,
  });
  const body = form({
    id: 'lock-form',
    action: `${reportPath(report.programme.id)}/lock`,
    hidden: { hash, sums: sumsSeen(report) },
    body: [...(report.complete ? [] : [reason]), actions(button({ text: t('report.lock.button') }))],
  });
  return section({ id: 'lock', title: t('report.lock.title'), intro: t('report.lock.text'), body });
}
