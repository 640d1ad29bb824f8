import { Logger } from '@aws-lambda-powertools/logger';
import type { LogCode } from './log-codes.ts';

export type LogFacts = Record<string, string | number | boolean | undefined>;

/** Logs by code. Facts are ids, names of errors and counts: no personal data, no token, no path. */
export type Log = {
  info(code: LogCode, facts?: LogFacts): void;
  warn(code: LogCode, facts?: LogFacts): void;
  error(code: LogCode, error: unknown, facts?: LogFacts): void;
};

/** One JSON object a line, in which new lines and control characters are encoded (SECURITY 40). */
export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (code, facts = {}) => logger.info(code, facts),
    warn: (code, facts = {}) => logger.warn(code, facts),
    error: (code, error, facts = {}) => logger.error(code, { ...facts, ...describeError(error) }),
  };
}

/** The error's name and place, but not its message: a message may quote what somebody typed. */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, at: frames.slice(0, 4).join(' | ').trim() };
}
