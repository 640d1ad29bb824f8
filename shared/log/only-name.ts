/** An error of which the name alone is left. */
class NamedError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/**
 * What may leave a handler. Lambda's runtime logs what a handler throws, with its message and every field of its own, and
 * Step Functions keeps it as the cause: a message may hold an address or a row's key, and a refusal's facts a name.
 */
export const onlyName = (error: unknown): Error =>
  new NamedError(error instanceof Error ? error.name : 'Unknown');
