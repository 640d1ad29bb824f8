import { appendFileSync } from 'node:fs';
import { describeError, encodedFacts, type Log } from '../../../shared/log/log.ts';

/** One line of the log, as it would stand on AWS. */
export type LogLine = { at: string; level: 'INFO' | 'WARN' | 'ERROR'; code: string; [fact: string]: unknown };

/** Logs to a file, one JSON object a line, so that the terminal is left to the person in front of it. */
export const createFileLog = (file: string): Log =>
  createLineLog((line) => appendFileSync(file, `${JSON.stringify(line)}\n`));

/** Keeps the log for whoever wants to look at it. */
export function createMemoryLog(): Log & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  return { ...createLineLog((line) => lines.push(line)), lines };
}

function createLineLog(write: (line: LogLine) => void): Log {
  const at = () => new Date().toISOString();
  return {
    info: (code, facts = {}) => write({ at: at(), level: 'INFO', code, ...encodedFacts(facts) }),
    warn: (code, facts = {}) => write({ at: at(), level: 'WARN', code, ...encodedFacts(facts) }),
    error: (code, error, facts = {}) =>
      write({ at: at(), level: 'ERROR', code, ...encodedFacts({ ...facts, ...describeError(error) }) }),
  };
}
