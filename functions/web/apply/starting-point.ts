import type { Application } from '../../../shared/domain/application.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { type Answers, isKey, typedFromDraft } from '../application-form/form.ts';
import { fittedTo, typedFromContent } from '../application-form/typed-from-content.ts';
import { programmeText } from '../applications/application-words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { personOf, type SiteContext } from '../frame/site.ts';

type Wanted = { from?: string | undefined; copy?: string | undefined };

/**
 * The answers that a new form begins with: those of an application of the person's unit (`from`), or of a draft of their
 * own (`copy`), as far as they fit the programme. Undefined when there is no such thing for this person.
 */
export function startingPoint(
  c: SiteContext,
  programme: Programme,
  { from, copy }: Wanted,
): Promise<Answers | undefined> {
  return from === undefined ? fromDraft(c, programme, copy) : fromApplication(c, programme, from);
}

async function fromApplication(c: SiteContext, to: Programme, id: string): Promise<Answers | undefined> {
  const { applications, programmes } = c.get('parts');
  const application = isApplicationId(id) ? await applications.find(id) : undefined;
  if (!application || !isOfUnit(personOf(c), application)) return undefined;
  const books = await programmes.find(application.programmeId);
  if (!books) return undefined;
  const answers = fittedTo(typedFromContent(application.content), books.programme, to);
  return {
    ...answers,
    earlierFunding: earlierFunding(c, application, books.programme) ?? answers.earlierFunding,
  };
}

/** What the activity has been granted before stands in the new application (DOMAIN fact 15). */
function earlierFunding(c: SiteContext, { decision }: Application, programme: Programme): string | undefined {
  if (decision?.outcome !== 'approved') return undefined;
  return c.get('t')('form.earlierFunding', { programme: programmeText(programme), number: decision.number });
}

async function fromDraft(
  c: SiteContext,
  to: Programme,
  key: string | undefined,
): Promise<Answers | undefined> {
  const { drafts, programmes } = c.get('parts');
  const draft = isKey(key) ? await drafts.find(personOf(c).email, key) : undefined;
  const books = draft?.kind === 'application' ? await programmes.find(draft.programmeId) : undefined;
  if (!draft || !books) return undefined;
  const { key: _key, version: _version, remark: _remark, ...answers } = typedFromDraft(draft);
  return fittedTo(answers, books.programme, to);
}
