import { type CaseDocument, caseDocuments } from '../domain/case-documents.ts';
import { contentDifferences } from '../domain/content-version.ts';
import { deliveryOf, type MailLog } from '../domain/correspondence.ts';
import { formatDate, formatDateTime } from '../domain/stockholm-time.ts';
import type { Fonts } from '../formats/pdf-document.ts';
import { createPaper, type Paper } from '../formats/pdf-paper.ts';
import { changedFieldNames } from '../text/content-fields.ts';
import { quarterText } from '../text/quarter-text.ts';
import type { WholeCase } from '../use-cases/ports.ts';
import { contentFacts } from './case-content.ts';
import { decisionFacts, followUpFacts, payoutFacts } from './case-facts.ts';
import { diaryNumberOf, given, subjectOf } from './case-words.ts';
import { t } from './report-words.ts';

export type CaseMakers = { organisation: string; fonts: Fonts };

/** The case as a tagged PDF to read: what it is, its documents, and then each of them. */
export function makeCasePaper(whole: WholeCase, { organisation, fonts }: CaseMakers): Promise<Uint8Array> {
  const { file, request } = whole;
  const { activity } = file.application.content;
  const title = t('caseFile.title', { activity });
  const paper = createPaper({
    title,
    author: organisation,
    createdAt: request.at,
    footer: t('caseFile.footer', { diaryNumber: diaryNumberOf(whole), id: file.application.id }),
    page: (number) => t('caseFile.page', { number }),
    fonts,
  });
  paper.title(title);
  writeFacts(paper, whole);
  writeDocuments(paper, caseDocuments(file, organisation));
  writeVersions(paper, whole);
  writeDecisions(paper, whole);
  writePayouts(paper, whole);
  writeFollowUps(paper, whole);
  writeMails(paper, whole);
  writeAudit(paper, whole);
  return paper.end();
}

function writeFacts(paper: Paper, whole: WholeCase): void {
  const { programme, request, file } = whole;
  const {
    id,
    unitName,
    applicant,
    applicantKind = 'department',
    status,
    submittedAt,
    source,
  } = file.application;
  const made = { when: formatDateTime(request.at, 'sv'), name: request.requestedBy.name };
  paper.facts([
    [t('caseFile.fact.diaryNumber'), diaryNumberOf(whole)],
    [t('caseFile.fact.id'), id],
    [t('caseFile.fact.programme'), `${programme.name} ${programme.year}`],
    [t(applicantKind === 'provider' ? 'term.provider' : 'term.unit'), unitName],
    ...given(t('term.applicant'), source === 'import' ? undefined : `${applicant.name}, ${applicant.email}`),
    [t('caseFile.fact.received'), formatDateTime(submittedAt, 'sv')],
    [t('caseFile.fact.status'), t(`status.${status}`)],
    [t('caseFile.fact.made'), t('caseFile.fact.madeBy', made)],
  ]);
}

function writeDocuments(paper: Paper, documents: readonly CaseDocument[]): void {
  paper.section(t('caseFile.documents'));
  paper.table({
    columns: [
      { heading: t('caseFile.document.at'), share: 16 },
      { heading: t('caseFile.document.subject'), share: 34 },
      { heading: t('caseFile.document.direction'), share: 13 },
      { heading: t('caseFile.document.from'), share: 22 },
      { heading: t('caseFile.document.to'), share: 22 },
    ],
    rows: documents.map((it) => [
      formatDate(it.at, 'sv'),
      subjectOf(it),
      t(`caseFile.direction.${it.direction}`),
      it.from,
      it.to,
    ]),
  });
}

/** What has been said each time, in full; later ones tell first what had changed. */
function writeVersions(paper: Paper, { file, programme }: WholeCase): void {
  paper.section(t('caseFile.versions'));
  if (file.versions.length === 0) paper.facts(contentFacts(file.application.content, programme));
  for (const [index, version] of file.versions.entries()) {
    const { kind, at, by, reason, content } = version;
    const before = file.versions[index - 1];
    const changed = before ? changedFieldNames(t, contentDifferences(before.content, content)) : [];
    paper.part(t('caseFile.version', { kind: t(`caseFile.kind.${kind}`), when: formatDateTime(at, 'sv') }));
    paper.facts([
      ...given(t('caseFile.version.by'), by.name),
      ...given(t('caseFile.version.reason'), reason),
      ...given(t('caseFile.version.changed'), changed.join(', ')),
      ...contentFacts(content, programme),
    ]);
  }
}

function writeDecisions(paper: Paper, whole: WholeCase): void {
  const { file } = whole;
  paper.section(t('caseFile.decisions'));
  if (file.decisions.length === 0) paper.text(t('caseFile.decisions.none'));
  for (const decision of file.decisions) {
    const outcome = t(`decision.outcome.${decision.outcome}`);
    paper.part(t('caseFile.decision', { number: decision.number, outcome }));
    paper.facts(decisionFacts(decision, whole));
  }
}

function writePayouts(paper: Paper, { file }: WholeCase): void {
  if (file.payouts.length === 0) return;
  paper.section(t('caseFile.payouts'));
  for (const payout of file.payouts) {
    paper.part(t('caseFile.payout', { quarter: quarterText(t, payout.quarter) }));
    paper.facts(payoutFacts(payout));
  }
}

function writeFollowUps(paper: Paper, { file, programme }: WholeCase): void {
  if (file.followUps.length === 0) return;
  paper.section(t('caseFile.followUps'));
  for (const followUp of file.followUps) {
    paper.part(t('caseFile.followUp', { number: followUp.revision }));
    paper.facts(followUpFacts(followUp, programme));
  }
}

function writeMails(paper: Paper, { file }: WholeCase): void {
  paper.section(t('caseFile.mails'));
  paper.text(t('caseFile.mails.note'));
  if (file.mails.length === 0) paper.text(t('caseFile.mails.none'));
  else writeMailTable(paper, file.mails);
}

const leftAt = ({ sentAt, startedAt }: MailLog): string => sentAt ?? startedAt;

function writeMailTable(paper: Paper, mails: readonly MailLog[]): void {
  paper.table({
    columns: [
      { heading: t('caseFile.document.at'), share: 20 },
      { heading: t('caseFile.mail.subject'), share: 40 },
      { heading: t('caseFile.mail.to'), share: 28 },
      { heading: t('caseFile.mail.fate'), share: 14 },
    ],
    rows: mails
      .toSorted((one, other) => (leftAt(one) < leftAt(other) ? -1 : leftAt(one) > leftAt(other) ? 1 : 0))
      .map((mail) => [
        formatDateTime(leftAt(mail), 'sv'),
        mail.subject,
        mail.to,
        t(`caseFile.delivery.${deliveryOf(mail)}`),
      ]),
  });
}

function writeAudit(paper: Paper, { file }: WholeCase): void {
  paper.section(t('caseFile.audit'));
  paper.text(t('caseFile.audit.note'));
  paper.table({
    columns: [
      { heading: t('caseFile.audit.number'), share: 6 },
      { heading: t('caseFile.document.at'), share: 20 },
      { heading: t('caseFile.audit.what'), share: 30 },
      { heading: t('caseExport.by'), share: 24 },
      { heading: t('caseFile.audit.details'), share: 30 },
    ],
    rows: file.audit.map(({ sequence, at, action, by, details }) => [
      String(sequence),
      formatDateTime(at, 'sv'),
      t(`audit.${action}`),
      by === 'system' ? t('history.system') : by,
      Object.entries(details)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', '),
    ]),
  });
}
