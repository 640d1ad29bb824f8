import type { Context } from 'aws-lambda';

type Handler<Event, Result> = (event: Event, context: Context) => Result;

/**
 * A Lambda entry that is wired at its first call, so that importing its file has no effect: the laptop and the tests make
 * the same handler from their own parts.
 */
export function lazyHandler<Event, Result>(create: () => Handler<Event, Result>): Handler<Event, Result> {
  let handler: Handler<Event, Result> | undefined;
  return (event, context) => {
    handler ??= create();
    return handler(event, context);
  };
}
