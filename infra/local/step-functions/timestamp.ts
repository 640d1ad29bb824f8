import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../../shared/domain/clock.ts';

// AWS documentation, "Wait": RFC 3339's profile, with a capital T and an offset.
const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The moment that an ASL timestamp names, or undefined when it names none (also 30 February). */
export function parseTimestamp(text: string): Instant | undefined {
  if (!SHAPE.test(text)) return undefined;
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
}

/** `seconds` after a moment; fractions of a second count. */
export const after = (moment: Instant, seconds: number): Instant =>
  new Date(Date.parse(moment) + seconds * 1000).toISOString();
