import { Logger } from '@aws-lambda-powertools/logger';
import type { LogCode } from './log-codes.ts';

export type LogFacts = Record<string, string | number | boolean | undefined>;

/** Logs by code. Facts are ids, names of errors and counts: no personal data, no token, no path. */
export type Log = {
  info(code: LogCode, facts?: LogFacts): void;
  warn(code: LogCode, facts?: LogFacts): void;
  error(code: LogCode, error: unknown, facts?: LogFacts): void;
};

/** One JSON object a line, in which line breaks and control characters are encoded (SECURITY 40). */
export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (code, facts = {}) => logger.info(code, encodedFacts(facts)),
    warn: (code, facts = {}) => logger.warn(code, encodedFacts(facts)),
    error: (code, error, facts = {}) =>
      logger.error(code, encodedFacts({ ...facts, ...describeError(error) })),
  };
}

/**
 * JSON leaves what U+0000 to U+001F are not: DEL, the C1 controls (U+009B begins an ANSI sequence, U+0085 a line) and
 * U+2028 and U+2029, which end a line in some viewers. All of them are written as `\u009b`.
 */
export function encodedFacts(facts: LogFacts): LogFacts {
  const encoded = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(unsafeSigns, asEscape) : value,
  ]);
  return Object.fromEntries(encoded);
}

const unsafeSigns = /[\p{Cc}\u2028\u2029]/gu;
const asEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The error's name and place, but not its message: a message may quote what somebody typed. */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = placesOf(error).filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, at: frames.slice(0, 4).join(' | ').trim() };
}

/** The stack begins with the message, which may have lines of its own that look like places. */
function placesOf({ message, stack = '' }: Error): string[] {
  const begins = stack.indexOf(message);
  return stack.slice(begins < 0 ? 0 : begins + message.length).split('\n');
}
