import { Hono } from 'hono';
import { isDomainError } from '../../../shared/domain/errors.ts';
import { takesInvitations } from '../../../shared/domain/invitation.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { mayInvite } from '../../../shared/use-cases/invite-providers.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { providersToInvite } from '../../../shared/use-cases/providers-to-invite.ts';
import { wordsOf } from '../applications/words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, refusal, statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { readInvitation, readTyped, type TypedInvitation } from './form.ts';
import { loggedInvitations } from './log.ts';
import { invitePage } from './page.ts';

/** Providers are told of a grant that they may apply for, by those who look after the programmes (DOMAIN fact 44). */
export const invitationRoutes = new Hono<Site>()
  .get('/:id/invitations', async (c) => {
    const books = await booksOf(c);
    if (!books) return notFound(c);
    if (!mayInvite(personOf(c))) return notAllowed(c);
    if (!isOpen(c, books)) return closed(c, books);
    return show(c, books, { typed: { key: c.get('parts').newId(), provider: [], message: '' } });
  })
  .post('/:id/invitations', async (c) => {
    const books = await booksOf(c);
    if (!books) return notFound(c);
    const person = personOf(c);
    if (!mayInvite(person)) return notAllowed(c);
    const typed = readTyped(await c.req.parseBody({ all: true }));
    if (!typed) return unreadableForm(c);
    const read = readInvitation(typed, c.get('t'));
    if (!read.ok) return show(c, books, { typed, errors: read.errors });
    const programmeId = books.programme.id;
    const { unitIds, message } = read;
    try {
      await c.get('parts').inviteProviders({ person, id: typed.key, programmeId, unitIds, message });
    } catch (error) {
      return refused(c, books, typed, error);
    }
    return c.redirect(`/programmes/${programmeId}?invited=1#invitations`, 303);
  });

async function booksOf(c: SiteContext): Promise<ProgrammeBooks | undefined> {
  const id = c.req.param('id') ?? '';
  return isProgrammeId(id) ? c.get('parts').programmes.find(id) : undefined;
}

const isOpen = (c: SiteContext, { programme }: ProgrammeBooks): boolean =>
  takesInvitations(programme, localDateOf(c.get('parts').clock.now()));

function closed(c: SiteContext, { programme }: ProgrammeBooks) {
  const t = c.get('t');
  const back = linkButton({ href: `/programmes/${programme.id}`, text: t('invite.back') });
  return refusal(c, statusOf.InvitationsClosed, 'invite.closed', t('error.InvitationsClosed'), [back]);
}

/** Said at the field that it is about, with everything as it was typed. */
function refused(c: SiteContext, books: ProgrammeBooks, typed: TypedInvitation, error: unknown) {
  if (!isDomainError(error)) throw error;
  if (error.name === 'InvitationsClosed') return closed(c, books);
  if (error.name !== 'UnitNotProvider') throw error;
  const message = errorText(c.get('t'), c.get('language'), error);
  return show(c, books, { typed, errors: [{ field: 'provider', message }] });
}

type Shown = { typed: TypedInvitation; errors?: readonly FieldError[] };

async function show(c: SiteContext, books: ProgrammeBooks, { typed, errors = [] }: Shown) {
  const parts = c.get('parts');
  const [providers, logged] = await Promise.all([
    providersToInvite(parts.directory, localDateOf(parts.clock.now())),
    loggedInvitations(parts, books.programme.id),
  ]);
  const body = invitePage({ ...wordsOf(c), books, providers, logged, typed, errors });
  const hasErrors = errors.length > 0;
  return page(c, { title: c.get('t')('invite.title'), body, hasErrors, ...(hasErrors && { status: 422 }) });
}
