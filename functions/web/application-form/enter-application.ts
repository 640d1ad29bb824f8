import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { notAllowed, notFound } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { blankForm, type Typed } from './form.ts';
import { typedFromContent } from './typed-from-content.ts';
import { contentBefore, type Matter } from './view.ts';
import type { Refused } from './way.ts';

export type OwnCase = { file: CaseFile; books: ProgrammeBooks };

/**
 * The application of the address, for somebody of the unit that sent it in. To those who may not read it, it does not
 * exist (SECURITY 42); those who only read it may do nothing with it.
 */
export async function enterOwnCase(c: SiteContext): Promise<OwnCase | Refused> {
  const { applications, programmes } = c.get('parts');
  const person = personOf(c);
  const id = c.req.param('id') ?? '';
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!file || !mayRead(person, file.application)) return { refused: notFound(c) };
  if (!isOfUnit(person, file.application)) return { refused: notAllowed(c) };
  const books = await programmes.find(file.application.programmeId);
  return books ? { file, books } : { refused: notFound(c) };
}

/** Whose application it is, for the form's words. */
export const whoseOf = ({ application }: CaseFile): Pick<Matter, 'unitName' | 'applicantKind'> => ({
  unitName: application.unitName,
  applicantKind: application.applicantKind ?? 'department',
});

/** The form of a completion or a change begins with what was said last, and with the version that the person sees. */
export function beginWithContent(matter: Matter, key: string): Typed | undefined {
  const before = contentBefore(matter);
  if (!before || !matter.file) return undefined;
  const version = String(matter.file.application.version);
  return { ...blankForm(key, matter.books.programme), ...typedFromContent(before), version };
}
