import type * as z from 'zod';
import type { Translate } from '../../../shared/text/translate.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { answerTo, type FieldNames, type FormStatus } from './answers.ts';
import { AbsenceFormSchema, type ReadForm, readForm, type Typed, VersionFormSchema } from './form.ts';
import type { Answer } from './view.ts';

/** A form that could not be saved, and how the page that shows it again is answered. */
export type Answered = { answer: Answer; status: FormStatus };

type AbsenceForm = z.output<typeof AbsenceFormSchema>;

export const readAbsence = (body: unknown, t: Translate): ReadForm<AbsenceForm> =>
  readForm(AbsenceFormSchema, body, t);

export const readVersion = (body: unknown, t: Translate): ReadForm<z.output<typeof VersionFormSchema>> =>
  readForm(VersionFormSchema, body, t);

export function addAbsence(c: SiteContext, email: string, form: AbsenceForm): Promise<void> {
  const { version: seenVersion, absenceFrom: from, absenceThrough: through } = form;
  const substitute = form.substitute.toLowerCase();
  const seen = { by: personOf(c), email, seenVersion };
  return c.get('parts').setAbsence.add(seen, { from, through, substitute });
}

export const endAbsence = (c: SiteContext, email: string, id: string, seenVersion: number): Promise<void> =>
  c.get('parts').setAbsence.end({ by: personOf(c), email, seenVersion }, id);

const fields: FieldNames = { from: 'absenceFrom', through: 'absenceThrough', substitute: 'substitute' };

export const tellAbsence = (
  c: SiteContext,
  act: () => Promise<void>,
  typed: Typed = {},
): Promise<Answered | undefined> => attempt(c, act, fields, typed);

/** Undefined when the act is done; else what its form's page is to say. */
export async function attempt(
  c: SiteContext,
  act: () => Promise<unknown>,
  fieldNames: FieldNames,
  typed: Typed = {},
): Promise<Answered | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    const { errors, status } = answerTo(c, error, fieldNames);
    return { answer: { errors, typed }, status };
  }
}
