import { appealOf } from '../domain/appeal.ts';
import { caseDocuments } from '../domain/case-documents.ts';
import type { CaseExport } from '../domain/case-export.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { formatDateTime } from '../domain/stockholm-time.ts';
import type { Fonts } from '../formats/pdf-document.ts';
import { zipOf } from '../formats/zip.ts';
import type { CaseFiles, WholeCase } from '../use-cases/ports.ts';
import { makeCasePaper } from './case-paper.ts';
import { diaryNumberOf, subjectOf } from './case-words.ts';
import { t } from './report-words.ts';

type CaseFileParts = { organisation: string; fontsOf: () => Fonts; hash: (content: Uint8Array) => string };

/** A whole case as a zip: PDF to read, JSON for the archive, the diary's data, and a text that says which is which. */
export function createCaseFiles({ organisation, fontsOf, hash }: CaseFileParts): CaseFiles {
  return {
    make: async (whole) => {
      const files = {
        'arende.pdf': await makeCasePaper(whole, { organisation, fonts: fontsOf() }),
        'arende.json': asJson(caseJson(whole)),
      };
      const metadata = asJson(diaryData(whole, organisation, files, hash));
      const readme = Buffer.from(readmeOf(whole), 'utf8');
      return {
        name: `arende-${whole.file.application.id}.zip`,
        contentType: 'application/zip',
        content: zipOf({ 'README.txt': readme, ...files, 'metadata.json': metadata }),
      };
    },
  };
}

const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');

/** All that the table holds of the case, but what opens or answers a question: tokens and links. */
function caseJson({ request, file, programme, agreement }: WholeCase) {
  return {
    v: 1,
    exported: exportedBy(request),
    programme,
    agreement,
    ...file,
    questions: file.questions.map(withoutSecrets),
    decisions: file.decisions.map((decision) => {
      const appeal = appealOf(decision);
      return appeal ? { ...decision, appeal: t(`appeal.${appeal}`) } : decision;
    }),
  };
}

const exportedBy = ({ id, at, requestedBy }: CaseExport) => ({ id, at, by: requestedBy });

function withoutSecrets(question: CaseFile['questions'][number]) {
  const { taskToken, tokenRound, linkHash, ...rest } = question;
  return rest;
}

/** What a diary keeps of a case and of each document in it (DOMAIN §8). */
function diaryData(
  whole: WholeCase,
  organisation: string,
  files: Record<string, Uint8Array>,
  hash: (content: Uint8Array) => string,
) {
  const { request, file, programme } = whole;
  const { id, unitName, content } = file.application;
  return {
    v: 1,
    diaryNumber: programme.diaryNumber ?? null,
    caseId: id,
    title: content.activity,
    parties: [organisation, unitName],
    exported: exportedBy(request),
    documents: caseDocuments(file, organisation).map((document, index) => ({
      number: index + 1,
      diaryNumber: programme.diaryNumber ?? null,
      date: document.at,
      direction: document.direction,
      from: document.from,
      to: document.to,
      kind: document.kind,
      subject: subjectOf(document),
    })),
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: hash(content),
    })),
  };
}

function readmeOf(whole: WholeCase): string {
  const { request, file } = whole;
  const { id, unitName: unit, content } = file.application;
  return t('caseFile.readme', {
    activity: content.activity,
    diaryNumber: diaryNumberOf(whole),
    id,
    unit,
    when: formatDateTime(request.at, 'sv'),
    name: request.requestedBy.name,
  });
}
