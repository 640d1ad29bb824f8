import type { CaseFile } from '../domain/case-file.ts';
import type { Question } from '../domain/question.ts';
import { addDaysToDate, localDateOf } from '../domain/stockholm-time.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import type { Directory, ProgrammeBooks } from './ports.ts';
import type { SendOnce } from './send-once.ts';

type RemindDeps = { directory: Pick<Directory, 'find'>; letters: Letters; sendOnce: SendOnce };

/** Mails the applicant, once, that the last day for a completion comes near; again when somebody has asked for it. */
export function createRemindApplicant(deps: RemindDeps) {
  return async (waits: Question, file: CaseFile, books: ProgrammeBooks): Promise<void> => {
    const to = await recipient(deps.directory, waits.askedOf);
    const missing = file.decisions.findLast(({ outcome }) => outcome === 'returned')?.motivation ?? '';
    const until = addDaysToDate(localDateOf(waits.dueAt ?? waits.askedAt), -1);
    const letter = deps.letters.completionReminder({ file, books, to }, { until, missing });
    await deps.sendOnce(file.application.id, `completion-reminder-${waits.sequence}`, letter, {
      questionSequence: waits.sequence,
    });
  };
}
