import { Hono } from 'hono';
import { html } from 'hono/html';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { openProgrammes } from '../application-form/show.ts';
import { programmeText } from '../applications/application-words.ts';
import { applyPath } from '../drafts/draft-path.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { taskList } from '../ui/card.ts';
import { withSwedish } from '../ui/in-swedish.ts';
import { pageTitle, stack } from '../ui/page.ts';

/** An earlier application as the starting point of a new one: in which of the open programmes? */
export const reuseRoutes = new Hono<Site>().get('/:id/reuse', async (c) => {
  const id = c.req.param('id');
  const application = isApplicationId(id) ? await c.get('parts').applications.find(id) : undefined;
  if (!application || !isOfUnit(personOf(c), application)) return notFound(c);
  const [t, language] = [c.get('t'), c.get('language')];
  const { activity } = application.content;
  const open = await openProgrammes(c);
  const body = [
    pageTitle({
      back: { href: `/applications/${id}`, text: t('form.back') },
      title: t('reuse.title'),
      lede: withSwedish({ t, language }, 'reuse.lede', { activity }, ['activity']),
    }),
    stack(
      html`<p class="bl-measure">${t('reuse.kept')}</p>`,
      taskList({
        label: t('start.open.title'),
        headingLevel: 2,
        tasks: open.map((programme) => ({
          title: programmeText(programme),
          href: `${applyPath(programme.id)}?from=${id}`,
          linkText: t('reuse.link'),
          facts: [{ term: t('start.open.through'), value: formatDate(programme.assumed.closes, language) }],
        })),
        empty: t('start.open.empty'),
      }),
    ),
  ];
  return page(c, { title: t('reuse.title'), body });
});
