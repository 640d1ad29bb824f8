import {
  type DomainError,
  type DomainErrorName,
  type ErrorFacts,
  isDomainError,
} from '../../../shared/domain/errors.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { DirectoryRefused } from '../../../shared/use-cases/write-person.ts';
import { statusOf } from '../frame/refusals.ts';
import type { SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';

type Refusal = DomainError & { name: DomainErrorName };
type Located = { at: string; name: DomainErrorName; facts: ErrorFacts };
export type FormStatus = 409 | 422;

/** The names of one form's fields by those of the rules: an absence's `from` is the field `absenceFrom`. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * A refusal that belongs on the form's own page, with its faults by field; anything else is thrown on. What has moved
 * meanwhile is 409: the page then shows how it stands now, and still all that was typed.
 */
export function answerTo(
  c: SiteContext,
  error: unknown,
  fields: FieldNames,
): { errors: FieldError[]; status: FormStatus } {
  if (!isDomainError(error)) throw error;
  const status = statusOf[error.name];
  if (status !== 409 && status !== 422) throw error;
  c.get('parts').log.info('PAGE_REFUSED', { error: error.name });
  return { errors: refusalsIn(error).map((one) => fieldError(c, one, fields[one.at])), status };
}

function refusalsIn(error: Refusal): Located[] {
  if (!(error instanceof DirectoryRefused)) return [{ at: error.name, name: error.name, facts: error.facts }];
  return error.broken.map(({ path, name, facts = {} }) => ({
    at: String(path.findLast((step) => typeof step === 'string')),
    name,
    facts,
  }));
}

function fieldError(c: SiteContext, error: Located, field: string | undefined): FieldError {
  const message = errorText(c.get('t'), c.get('language'), error);
  return field === undefined ? { message } : { field, message };
}
