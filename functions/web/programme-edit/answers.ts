import { type DomainErrorName, type ErrorFacts, isDomainError } from '../../../shared/domain/errors.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { ProgrammeRefused } from '../../../shared/use-cases/save-programme.ts';
import { statusOf } from '../frame/refusals.ts';
import type { SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { fieldNames } from './form.ts';

export type Refused = { errors: FieldError[]; status: 409 | 422; name: DomainErrorName };

/**
 * A refusal that belongs on the form's own page, with its faults by field; anything else is thrown on. `fieldOf` says which
 * field a refusal without one is about.
 */
export function refusedOf(
  c: SiteContext,
  error: unknown,
  fieldOf: Partial<Record<DomainErrorName, string>> = {},
): Refused {
  if (!isDomainError(error)) throw error;
  const status = statusOf[error.name];
  if (status !== 409 && status !== 422) throw error;
  c.get('parts').log.info('PAGE_REFUSED', { error: error.name });
  const broken =
    error instanceof ProgrammeRefused
      ? error.broken.map(({ at, name, facts = {} }) => ({ field: fieldAt(at), name, facts }))
      : [{ field: fieldOf[error.name], name: error.name, facts: error.facts }];
  return { errors: broken.map((one) => messageOf(c, one)), status, name: error.name };
}

type Located = { field: string | undefined; name: DomainErrorName; facts: ErrorFacts };

function messageOf(c: SiteContext, { field, name, facts }: Located): FieldError {
  const message = errorText(c.get('t'), c.get('language'), { name, facts });
  return field === undefined ? { message } : { field, message };
}

/** The field of a fact as the rules name it: `purposes.1a` is the field `purpose-1a`. */
function fieldAt(at: string): string {
  const [fact = '', ...rest] = at.split('.');
  const id = rest.join('.');
  if (fact === 'purposes') return fieldNames.purpose(id);
  if (fact === 'indicators') return fieldNames.indicatorName(id);
  if (fact === 'amounts') return fieldNames.partAmount(id);
  return at;
}
