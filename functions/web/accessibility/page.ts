import { html } from 'hono/html';
import type { TextKey, Translate } from '../../../shared/text/translate.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section } from '../ui/page.ts';

/** The accessibility statement (DOS-lagen): how accessible, what was tested, what is not known, whom to tell. */
export function accessibilityPage(t: Translate, organisation: string): Content[] {
  const tested: TextKey[] = [
    'accessibility.tested.axe',
    'accessibility.tested.keyboard',
    'accessibility.tested.narrow',
    'accessibility.tested.script',
  ];
  const unknown: TextKey[] = [
    'accessibility.unknown.people',
    'accessibility.unknown.readers',
    'accessibility.unknown.signIn',
    'accessibility.unknown.english',
  ];
  const text = (key: TextKey) => html`<p class="bl-subtle bl-measure">${t(key, { organisation })}</p>`;
  const list = (keys: TextKey[]) =>
    html`<ul class="ds-list bl-measure">${keys.map((key) => html`<li>${t(key)}</li>`)}</ul>`;
  const part = (id: string, title: TextKey, body: Content): Html => section({ id, title: t(title), body });
  return [
    pageTitle({ title: t('accessibility.title'), lede: t('accessibility.lede', { organisation }) }),
    part('level', 'accessibility.level.title', text('accessibility.level.text')),
    part('tested', 'accessibility.tested.title', list(tested)),
    part('unknown', 'accessibility.unknown.title', list(unknown)),
    part('tell', 'accessibility.tell.title', text('accessibility.tell.text')),
    part('authority', 'accessibility.authority.title', text('accessibility.authority.text')),
    html`<p class="bl-subtle bl-section">${t('accessibility.date')}</p>`,
  ];
}
