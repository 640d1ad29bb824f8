import { formatKronor } from '../domain/money.ts';
import type { Programme } from '../domain/programme.ts';
import type { ReportVersion } from '../domain/report.ts';
import { type Draft, type Pen, swedish } from './pen.ts';

/**
 * To whoever may approve a locked report: what it adds up to, and the way to the version's page. A later version replaces it;
 * that page says so.
 */
export function approvalWanted(
  pen: Pen,
  { programme, version }: { programme: Programme; version: ReportVersion },
): Draft {
  const words = { programme: `${programme.name} ${programme.year}`, version: version.version };
  const { locked, total, incompleteBecause } = version;
  return {
    kind: 'approval-wanted',
    subject: { key: 'mail.approval.subject', words },
    paragraphs: [pen.say('mail.approval.intro', words), pen.say('mail.approval.one')],
    facts: [
      [pen.t('mail.fact.programme'), swedish(words.programme)],
      [pen.t('report.versions.version'), String(version.version)],
      [pen.t('report.versions.locked'), pen.day(locked.at)],
      [pen.t('mail.approval.lockedBy'), swedish(locked.by.name)],
      [pen.t('report.sum.decided'), formatKronor(total.decided)],
      [pen.t('report.sum.used'), formatKronor(total.used)],
      ...(incompleteBecause
        ? [[pen.t('report.version.because'), swedish(incompleteBecause)] satisfies Draft['facts'][number]]
        : []),
    ],
    link: {
      text: 'mail.approval.link',
      path: `/programmes/${programme.id}/report/versions/${version.version}`,
    },
  };
}
