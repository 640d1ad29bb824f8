import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { chooseTable } from '../../functions/web/ui/choose-table.ts';
import { differences } from '../../functions/web/ui/differences.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { type TrailStep, trail } from '../../functions/web/ui/trail.ts';

const drawn = async (markup: Html) => parse(String(await markup));
const plain = (text = '') => text.replace(/\s+/g, ' ').trim();

describe('a trail with turns', () => {
  const stateTexts = { done: 'Klart', now: 'Nu', next: 'Kommer', stopped: 'Avslutat', paused: 'Pausat' };
  const draw = (steps: TrailStep[]) => drawn(trail({ label: 'Väg', steps, stateTexts }));

  test('says each state in words, and marks the step that it has come to', async () => {
    const page = await draw([
      { label: 'Inskickad', state: 'done', at: '14 januari' },
      { label: 'Återlämnad', state: 'paused', note: 'Underlag saknas' },
      { label: 'Komplettering', state: 'now' },
      { label: 'Beslut', state: 'next' },
    ]);

    const states = page.querySelectorAll('.bl-trail__state').map((it) => it.textContent);
    expect(states).toEqual(['Klart', 'Pausat', 'Nu', 'Kommer']);
    expect(page.querySelectorAll('[aria-current=step]').map((it) => it.getAttribute('data-state'))).toEqual([
      'now',
    ]);
    expect(page.querySelectorAll('[data-passed]')).toHaveLength(2);
  });

  test('that rests is at the pause, and one that was stopped is nowhere', async () => {
    const paused = await draw([
      { label: 'Inskickad', state: 'done' },
      { label: 'Uppskjuten', state: 'paused' },
      { label: 'Beslut', state: 'next' },
    ]);
    const stopped = await draw([
      { label: 'Återlämnad', state: 'paused' },
      { label: 'Avslag', state: 'stopped' },
      { label: 'Besked', state: 'done' },
    ]);

    expect(paused.querySelector('[aria-current=step]')?.getAttribute('data-state')).toBe('paused');
    expect(stopped.querySelectorAll('[aria-current]')).toEqual([]);
  });
});

test('differences say old and new in words, and what was added or taken away', async () => {
  const page = await drawn(
    differences({
      items: [
        { term: 'Belopp', before: '300 000 kr', after: '<b>270 000 kr</b>' },
        { term: 'Underlag', after: 'RS/1' },
        { term: 'Delas med', before: 'HR' },
      ],
      texts: { before: 'Tidigare', after: 'Nu', nothing: 'Inget svar' },
    }),
  );

  expect(page.querySelectorAll('del').map((it) => it.textContent)).toEqual(['300 000 kr', 'HR']);
  expect(page.querySelectorAll('ins').map((it) => it.innerHTML)).toEqual([
    '&lt;b&gt;270 000 kr&lt;/b&gt;',
    'RS/1',
  ]);
  expect(page.querySelectorAll('dd').map((it) => plain(it.textContent))).toEqual(
    [
      'Tidigare: 300 000 kr',
      'Nu: &lt;b&gt;270 000 kr&lt;/b&gt;',
      'Tidigare: Inget svar',
      'Nu: RS/1',
      'Tidigare: HR',
      'Nu: Inget svar',
    ].map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>')),
  );
});

test('rows are chosen by boxes with names of their own; the first that can be is where an error leads', async () => {
  const table = chooseTable<{ id: string; large?: boolean }>({
    id: 'table',
    caption: 'Väntar',
    columns: [{ key: 'id', heading: 'Id', header: true, cell: ({ id }) => id }],
    rows: [{ id: 'a', large: true }, { id: 'b' }, { id: 'c"' }],
    empty: '',
    choose: {
      name: 'applications',
      legend: 'Välj',
      heading: 'Välj',
      error: 'Välj minst en.',
      chosen: ['c"', 'a'],
      value: ({ id }) => id,
      label: ({ id }) => `Välj ${id}`,
      refused: ({ large }) => (large ? 'Över din gräns' : undefined),
    },
  });
  const page = await drawn(table);

  const boxes = page.querySelectorAll('input[type=checkbox]');
  expect(boxes.map((it) => [it.id, it.getAttribute('value'), it.hasAttribute('checked')])).toEqual([
    ['applications', 'b', false],
    ['applications-3', 'c"', true],
  ]);
  expect(page.querySelectorAll('label').map((it) => plain(it.textContent))).toEqual(['Välj b', 'Välj c"']);
  expect(plain(page.querySelector('tbody td')?.textContent)).toBe('Över din gräns');
  expect(page.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('applications-error');
});
