import type { CaseDocument } from '../domain/case-documents.ts';
import { mailKinds } from '../domain/correspondence.ts';
import type { WholeCase } from '../use-cases/ports.ts';
import { t } from './report-words.ts';

/** A term and its value, as a row that is read. */
export type CaseFact = readonly [term: string, value: string];

/** A row where there is something to say. */
export const given = (term: string, value: string | undefined): CaseFact[] => (value ? [[term, value]] : []);

const isMail = (kind: string): boolean => mailKinds.some((it) => kind === `mail-${it}`);

/** What a document is about, in words. */
export function subjectOf({ kind, number = '', subject = '' }: CaseDocument): string {
  if (isMailKind(kind)) return t('caseFile.mail', { subject });
  return t(`caseFile.kind.${kind}`, { number });
}

const isMailKind = (kind: CaseDocument['kind']): kind is Extract<CaseDocument['kind'], `mail-${string}`> =>
  isMail(kind);

export const diaryNumberOf = ({ programme }: Pick<WholeCase, 'programme'>): string =>
  programme.diaryNumber ?? t('caseFile.noDiaryNumber');
