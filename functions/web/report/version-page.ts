import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { sumNames } from '../../../shared/domain/report-sums.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary, type FieldError } from '../ui/error-summary.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section, writtenText } from '../ui/page.ts';
import { differencesSection } from './difference-list.ts';
import type { TypedSent } from './form.ts';
import { reportPath, versionPath } from './paths.ts';
import { signSection } from './version-forms.ts';
import { completeTag, stateOf, stateTag } from './versions.ts';

export const versionDone = ['locked', 'unchanged', 'approved', 'sent'] as const;
export type VersionDone = (typeof versionDone)[number];

export type VersionView = Words & {
  programme: Programme;
  version: ReportVersion;
  /** The number of the latest version. */
  latest: number;
  /** Nobody may approve it today, though it waits for that. */
  nobodyApproves: boolean;
  person: Person;
  today: LocalDate;
  done: VersionDone | undefined;
  typed: TypedSent | undefined;
  errors: readonly FieldError[];
};

/** One locked version: what it is, how far it has come, what differs, and its files. */
export function versionPage(view: VersionView): Content[] {
  const { t, language, programme, version, latest, errors } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: reportPath(programme.id), text: t('report.toReport') },
      eyebrow: inSwedish(programmeText(programme), language),
      title: t('report.versions.name', { version: version.version }),
      tags: html`${stateTag(t, stateOf(version, latest))} ${completeTag(t, version)}`,
    }),
    ...notices(view),
    factsSection(view),
    ...signSection(view),
    filesSection(view),
    ...differencesSection(view, version),
  ];
}

/** The address of what was done is opened again later, also by others: what has been taken further is said no more. */
const isNews = (done: VersionDone, { approved, sent }: VersionView['version']): boolean =>
  done === 'sent' || (done === 'approved' ? !sent : !approved);

function notices({ t, version, latest, nobodyApproves, done, programme }: VersionView): Html[] {
  const text = {
    locked: t('report.lock.done'),
    unchanged: t('report.lock.unchanged'),
    approved: t('report.approve.done'),
    sent: t('report.sent.done'),
  };
  const later = link({
    href: versionPath(programme.id, latest),
    text: t('report.version.toLatest', { version: latest }),
  });
  return [
    ...(done && isNews(done, version)
      ? [notice({ kind: 'success', body: html`<p>${text[done]}</p>`, announce: true })]
      : []),
    ...(version.version < latest
      ? [notice({ kind: 'info', body: html`<p>${t('report.version.replaced')} ${later}</p>` })]
      : []),
    ...(nobodyApproves
      ? [notice({ kind: 'warning', body: html`<p>${t('report.approve.nobody')}</p>` })]
      : []),
  ];
}

function factsSection(view: VersionView): Html {
  const { t, version } = view;
  const sums = sumNames.map((sum) => ({
    term: t(`report.sum.${sum}`),
    value: formatKronor(version.total[sum]),
  }));
  return section({
    id: 'about',
    title: t('report.version.facts'),
    body: card({ tone: 'raised', body: [facts(sums, { look: 'tiles' }), facts(signatures(view))] }),
  });
}

function signatures(view: VersionView): Fact[] {
  const { t, language, version } = view;
  const { locked, approved, sent, incompleteBecause } = version;
  const when = (at: string) => formatDateTime(at, language);
  return [
    {
      term: t('report.version.hash'),
      value: html`<code class="bl-hash">${version.hash}</code>`,
      note: t('report.version.hash.note'),
    },
    ...(incompleteBecause
      ? [{ term: t('report.version.because'), value: writtenText(incompleteBecause, language) }]
      : []),
    {
      term: t('report.versions.locked'),
      value: withSwedish(view, 'report.version.lockedBy', { when: when(locked.at), who: locked.by.name }, [
        'who',
      ]),
    },
    ...(approved
      ? [
          {
            term: t('report.version.state.approved'),
            value: withSwedish(
              view,
              'report.version.approvedBy',
              { when: when(approved.at), who: approved.by.name, point: approved.delegation.point },
              ['who'],
            ),
          },
        ]
      : []),
    ...(sent
      ? [
          {
            term: t('report.version.state.sent'),
            value: withSwedish(
              view,
              'report.version.sentOn',
              { day: formatDate(sent.on, language), who: sent.by.name },
              ['who'],
            ),
          },
          ...(sent.reference ? [{ term: t('report.version.reference'), value: sent.reference }] : []),
        ]
      : []),
  ];
}

function filesSection({ t, version, programme }: VersionView): Html {
  const path = versionPath(programme.id, version.version);
  const title = t('report.files.title');
  if (!version.files) {
    const look = linkButton({ href: path, text: t('report.files.look'), variant: 'secondary' });
    const body = notice({ kind: 'info', body: html`<p>${t('report.files.making')}</p>${actions(look)}` });
    return section({ id: 'files', title, body });
  }
  const items = version.files.map(({ kind, bytes }) => {
    const size = t('report.file.size', { kilobytes: formatNumber(Math.ceil(bytes / 1000)) });
    return html`<li>${link({ href: `${path}/files/${kind}`, text: t(`report.file.${kind}`) })} <span class="bl-subtle">${size}</span></li>`;
  });
  return section({ id: 'files', title, body: html`<ul class="ds-list">${items}</ul>` });
}
