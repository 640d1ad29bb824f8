import { html } from 'hono/html';
import { actions, button } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { isOwnPath } from './cookies.ts';
import type { SiteContext } from './site.ts';

/** Everything that a form brought, a file's text too, hidden in a form that sends it once more: nothing typed is lost. `beside` stands by its button. */
export async function sendAgainForm(c: SiteContext, beside: Content[] = []): Promise<Html> {
  const { pathname } = new URL(c.req.url);
  const body = await c.req.parseBody({ all: true });
  const sent = Object.entries(body).flatMap(([name, values]) =>
    [values]
      .flat()
      .map(async (value) => ({ name, text: typeof value === 'string' ? value : await value.text() })),
  );
  const fields = (await Promise.all(sent)).map(
    ({ name, text }) => html`<input type="hidden" name="${name}" value="${text}">`,
  );
  const again = button({ text: c.get('t')('refused.session.sendAgain') });
  return form({ action: isOwnPath(pathname) ? pathname : '/', body: [...fields, actions(...beside, again)] });
}
