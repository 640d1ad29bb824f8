import type { CheckView } from '../application-form/check-facts.ts';
import { beginWithContent, enterOwnCase, whoseOf } from '../application-form/enter-application.ts';
import { formRoutes } from '../application-form/routes-of.ts';
import type { Matter } from '../application-form/view.ts';
import type { Refused, Sent } from '../application-form/way.ts';
import { mayComplete } from '../applications/own-actions.ts';
import { personOf, type SiteContext } from '../frame/site.ts';

/** Completing what was sent back: the same form, with what is missing above it. */
export const completeRoutes = formRoutes('/:id/complete', {
  enter,
  begin: async (_c, matter, key) => beginWithContent(matter, key),
  send,
});

async function enter(c: SiteContext): Promise<Matter | Refused> {
  const own = await enterOwnCase(c);
  if ('refused' in own) return own;
  const { file, books } = own;
  const { id } = file.application;
  const t = c.get('t');
  const closed = mayComplete(file.application)
    ? undefined
    : { title: t('complete.closed.title'), text: t('complete.closed.text') };
  return { kind: 'completion', path: `/applications/${id}/complete`, books, ...whoseOf(file), file, closed };
}

async function send(c: SiteContext, { typed, content, remark, file }: CheckView): Promise<Sent> {
  const applicationId = file?.application.id ?? '';
  const seenVersion = Number(typed.version);
  const completion = { person: personOf(c), applicationId, seenVersion, content, comment: remark };
  await c.get('parts').completeApplication(completion);
  return { path: `/applications/${applicationId}` };
}
