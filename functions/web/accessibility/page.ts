import { html } from 'hono/html';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Language, TextKey, Translate } from '../../../shared/text/translate.ts';
import { link } from '../ui/button.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section } from '../ui/page.ts';

/** When people last went through the pages with the list below. Move it with the list, not with a release. */
const assessedOn: LocalDate = '2026-11-22';
/** Where Digg takes reports; a statement must link to it. */
const reportAt = 'https://www.digg.se/tdosanmalan';

const short: TextKey[] = [
  'accessibility.short.language',
  'accessibility.short.translated',
  'accessibility.short.tables',
];
const unknown: TextKey[] = [
  'accessibility.unknown.people',
  'accessibility.unknown.readers',
  'accessibility.unknown.mails',
];
const exempt: TextKey[] = ['accessibility.exempt.signIn', 'accessibility.exempt.burden'];
const tested: TextKey[] = [
  'accessibility.tested.self',
  'accessibility.tested.axe',
  'accessibility.tested.keyboard',
  'accessibility.tested.narrow',
  'accessibility.tested.script',
  'accessibility.tested.colours',
];

export type StatementView = { t: Translate; language: Language; organisation: string; contact: string };

/**
 * The accessibility statement: all that DOS-lagen's regulation asks for. Who answers for the service, how far it
 * complies, what falls short and why, what is exempt, how and when it was assessed, whom to tell, and who supervises.
 */
export function accessibilityPage({ t, language, organisation, contact }: StatementView): Content[] {
  const text = (key: TextKey) => html`<p class="bl-measure">${t(key)}</p>`;
  const list = (keys: TextKey[]) =>
    html`<ul class="ds-list bl-measure">${keys.map((key) => html`<li>${t(key)}</li>`)}</ul>`;
  const part = (id: string, title: TextKey, ...body: Content[]): Html =>
    section({ id, title: t(title), body });
  const address = link({ href: `mailto:${contact}`, text: contact });
  const report = link({ href: reportAt, text: t('accessibility.authority.link') });
  return [
    pageTitle({ title: t('accessibility.title'), lede: t('accessibility.lede', { organisation }) }),
    part('level', 'accessibility.level.title', text('accessibility.level.text')),
    part('short', 'accessibility.short.title', list(short)),
    part('unknown', 'accessibility.unknown.title', list(unknown)),
    part('exempt', 'accessibility.exempt.title', list(exempt)),
    part(
      'tell',
      'accessibility.tell.title',
      text('accessibility.tell.text'),
      html`<p>${t('accessibility.tell.contact')}: ${address}</p>`,
    ),
    part(
      'authority',
      'accessibility.authority.title',
      text('accessibility.authority.text'),
      html`<p>${report}</p>`,
    ),
    part('tested', 'accessibility.tested.title', list(tested)),
    html`<p class="bl-subtle bl-section">${t('accessibility.date', { day: formatDate(assessedOn, language) })}</p>`,
  ];
}
