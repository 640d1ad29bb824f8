import * as z from 'zod';

/**
 * A version or a number that a page has put into its form, as the page wrote it: plain digits from 1. `0x1`, `1e0` and
 * blanks, which `Number` would read, come from no page of ours.
 */
export const wholeNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
