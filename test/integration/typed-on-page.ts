import type { Values } from '../simulation/visitor.ts';
import type { Answer } from './web-support.ts';

/** What a form of a page would send as it stands: what is filled in, ticked and chosen. */
export function typedOnPage({ document }: Pick<Answer, 'document'>, form: string): Values {
  const values: Values = {};
  const add = (name: string, value: string) => {
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  };
  for (const field of document.querySelectorAll(`${form} input, ${form} textarea, ${form} select`)) {
    const name = field.getAttribute('name') ?? '';
    const type = field.getAttribute('type') ?? '';
    if (field.tagName === 'TEXTAREA') add(name, field.textContent.replace(/^\n/, ''));
    else if (field.tagName === 'SELECT')
      add(name, field.querySelector('option[selected]')?.getAttribute('value') ?? '');
    else if (!['checkbox', 'radio'].includes(type) || field.hasAttribute('checked'))
      add(name, field.getAttribute('value') ?? '');
  }
  return values;
}
