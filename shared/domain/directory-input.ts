import * as z from 'zod';
import { parseOrganisationNumber } from './organisation-number.ts';
import { looksLikePersonalNumber } from './personal-number.ts';
import { line } from './text.ts';

/** Longest texts of the directory, in UTF-16 units. An address is at most 254 signs (RFC 5321). */
export const directoryLimits = {
  email: 254,
  name: 100,
  point: 40,
  unitName: 100,
  aliases: 20,
  areaName: 200,
  areas: 100,
} as const;

const message = 'directory.problem.personalNumber';
const withoutPersonalNumber = (text: string): boolean => !looksLikePersonalNumber(text);

/** A person's name on one line: no unseen signs, and never a personal number (DOMAIN §7). */
export const personNameSchema = line({ max: directoryLimits.name }).refine(withoutPersonalNumber, message);

/** As the organisation writes it, in the delegation order: `4.1`. */
export const delegationPointSchema = line({ max: directoryLimits.point }).refine(
  withoutPersonalNumber,
  message,
);

export const unitNameSchema = line({ max: directoryLimits.unitName }).refine(withoutPersonalNumber, message);

/** An area of care, as the region's decision names it. */
export const areaNameSchema = line({ max: directoryLimits.areaName }).refine(withoutPersonalNumber, message);

/** As people write it; read as `556036-0793`. */
export const organisationNumberSchema = z.string().transform((text, context) => {
  const parsed = parseOrganisationNumber(text);
  if (parsed.ok) return parsed.number;
  context.addIssue({ code: 'custom', message: `organisation-number.${parsed.problem}` });
  return z.NEVER;
});

/** A person is known by the address in lower case, however it is typed. */
export const personEmailSchema = z
  .string({ error: 'text.required' })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('directory.problem.email').max(directoryLimits.email, 'text.too-long'))
  .refine(withoutPersonalNumber, message);
