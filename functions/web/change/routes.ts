import { type Application, isClosed } from '../../../shared/domain/application.ts';
import type { CheckView } from '../application-form/check-facts.ts';
import { beginWithContent, enterOwnCase, whoseOf } from '../application-form/enter-application.ts';
import { formRoutes } from '../application-form/routes-of.ts';
import type { Matter } from '../application-form/view.ts';
import type { Refused, Sent } from '../application-form/way.ts';
import { mayAskForChange } from '../applications/own-actions.ts';
import { personOf, type SiteContext } from '../frame/site.ts';

/** Asking for a change of an approved activity: the same form, with the reason. */
export const changeRoutes = formRoutes('/:id/change', {
  enter,
  begin: async (_c, matter, key) => beginWithContent(matter, key),
  send,
});

async function enter(c: SiteContext): Promise<Matter | Refused> {
  const own = await enterOwnCase(c);
  if ('refused' in own) return own;
  const { file, books } = own;
  const { id } = file.application;
  const closed = closedFor(c, file.application);
  return { kind: 'change', path: `/applications/${id}/change`, books, ...whoseOf(file), file, closed };
}

function closedFor(c: SiteContext, application: Application): Matter['closed'] {
  if (mayAskForChange(application)) return undefined;
  const t = c.get('t');
  if (isClosed(application)) return { title: t('change.closed.title'), text: t('error.ActivityClosed') };
  const text = application.change ? t('change.closed.underWay') : t('change.closed.text');
  return { title: t('change.closed.title'), text };
}

async function send(c: SiteContext, { typed, content, remark, file }: CheckView): Promise<Sent> {
  const applicationId = file?.application.id ?? '';
  const seenVersion = Number(typed.version);
  const wish = { person: personOf(c), applicationId, seenVersion, content, reason: remark ?? '' };
  await c.get('parts').requestChange(wish);
  return { path: `/applications/${applicationId}` };
}
