/** A moment in UTC, ISO 8601 with milliseconds: `2019-01-14T08:00:00.000Z`. Sorts as text. */
export type Instant = string;

/**
 * The only source of "now". AWS runs the system's clock; a laptop runs one that can be moved forward,
 * so that a whole grant year is played in seconds (DESIGN: time is a parameter).
 */
export type Clock = {
  now(): Instant;
};

export const systemClock: Clock = { now: () => new Date().toISOString() };
