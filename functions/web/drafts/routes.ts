import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Draft } from '../../../shared/domain/draft.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { isKey } from '../application-form/form.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import { withSwedish } from '../ui/in-swedish.ts';
import { pageTitle } from '../ui/page.ts';
import { draftName } from './draft-name.ts';
import { draftPath } from './draft-path.ts';

/** Throwing a draft away: asked first. Somebody else's draft does not exist. */
export const draftRoutes = new Hono<Site>()
  .get('/:key/discard', async (c) => {
    const draft = await ownDraft(c);
    return draft ? showQuestion(c, draft) : notFound(c);
  })
  .post('/:key/discard', async (c) => {
    const key = c.req.param('key');
    if (!isKey(key)) return notFound(c);
    const form = z.strictObject({}).safeParse(await c.req.parseBody({ all: true }));
    if (!form.success) return unreadableForm(c);
    // Thrown away already, by a double click: there is nothing left to say.
    await c.get('parts').drafts.remove(personOf(c).email, key);
    return c.redirect('/', 303);
  });

function ownDraft(c: Context<Site>): Promise<Draft | undefined> {
  const key = c.req.param('key');
  return isKey(key) ? c.get('parts').drafts.find(personOf(c).email, key) : Promise.resolve(undefined);
}

function showQuestion(c: Context<Site>, draft: Draft) {
  const { t, language } = wordsOf(c);
  const when = formatDateTime(draft.savedAt, language);
  const send = button({ text: t('drafts.discard.send'), tone: 'danger' });
  const keep = linkButton({ href: draftPath(draft), text: t('drafts.discard.keep'), variant: 'secondary' });
  const body = [
    pageTitle({
      back: { href: '/', text: t('frame.toStart') },
      title: t('drafts.discard.title'),
      lede: withSwedish({ t, language }, 'drafts.discard.lede', { name: draftName(t, draft), when }, [
        ...(draft.typed.activity ? ['name'] : []),
      ]),
    }),
    form({ action: `/drafts/${draft.key}/discard`, body: actions(send, keep) }),
  ];
  return page(c, { title: t('drafts.discard.title'), body });
}
