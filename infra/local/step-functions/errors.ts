/** A state that went wrong under an ASL error name; Retry and Catch look at `name`. */
export class StateError extends Error {
  readonly causeText: string | undefined;

  constructor(name: string, causeText: string | undefined) {
    super(causeText ?? name);
    this.name = name;
    this.causeText = causeText;
  }
}

/** A JSONata expression that failed or gave what its field cannot take; `field` is where it stands. */
export class EvaluationError extends StateError {
  readonly field: string | undefined;

  constructor(field: string | undefined, problem: string) {
    super('States.QueryEvaluationError', problem);
    this.field = field;
  }
}

/** An answer to the caller of the API, under AWS's name for it. */
export class ApiError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export const dataLimitExceeded = (who: string): StateError =>
  new StateError(
    'States.DataLimitExceeded',
    `The state/task '${who}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );

// AWS documentation, "Handling errors": the wildcards leave these to a handler that names them.
const TERMINAL = new Set(['States.DataLimitExceeded', 'States.Runtime']);

/** A task may fail without any name; a few errors have two. */
export type ErrorNames = { error: string | undefined; alsoCalled?: string | undefined };

/** Whether a retrier's or catcher's ErrorEquals covers an error. */
export function matchesError(
  errorEquals: readonly string[],
  { error: name, alsoCalled }: ErrorNames,
): boolean {
  if (alsoCalled !== undefined && errorEquals.includes(alsoCalled)) return true;
  if (name !== undefined && errorEquals.includes(name)) return true;
  if (name !== undefined && TERMINAL.has(name)) return false;
  if (errorEquals.includes('States.ALL')) return true;
  return errorEquals.includes('States.TaskFailed') && name !== 'States.Timeout';
}
