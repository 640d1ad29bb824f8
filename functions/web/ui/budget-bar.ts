import { html } from 'hono/html';
import { attribute, type Content, type HeadingLevel, type Html, heading } from './html.ts';
import { icon } from './icon.ts';

/** The words of a bar. `overdrawn` and `overdrawnAfter` stand before the sum that is missing. */
export type BudgetTexts = {
  allocated: string;
  decided: string;
  left: string;
  overdrawn: string;
  thisDecision: string;
  leftAfter: string;
  overdrawnAfter: string;
};
export type BudgetBarOptions = {
  /** Unique on the page. */
  id: string;
  name: Content;
  /** Whole kronor. */
  allocated: number;
  decided: number;
  /** The sum that is about to be decided, shown as a part of its own, with what is left after it. */
  thisDecision?: number | undefined;
  texts: BudgetTexts;
  /** Kronor as the reader sees them, with grouping and unit. */
  format: (kronor: number) => string;
  note?: Content | undefined;
  headingLevel?: HeadingLevel;
};
type Item = { kind: 'decided' | 'this' | 'left' | 'over' | 'allocated'; text: string; kronor: number };

/** A funding part: allocated, decided and left as a bar and in words; red, hatched and named when overdrawn. */
export function budgetBar(options: BudgetBarOptions): Html {
  const { id, texts, format } = options;
  const items = legend(options);
  const sentence = items.map((item) => `${item.text} ${format(item.kronor)}`).join(', ');
  const outcome = items.find((item) => item.kind === 'over' || item.kind === 'left');
  const over = outcome?.kind === 'over';
  return html`<div class="bl-budget" role="group" aria-labelledby="${id}-name"${attribute('data-over', over ? 'true' : undefined)}>
    <div class="bl-budget__top">
      ${heading(options.headingLevel ?? 3, options.name, { class: 'bl-budget__name', id: `${id}-name` })}
      <p class="bl-budget__outcome">${over ? icon('warning') : ''}<span>${outcome?.text ?? texts.left}</span> <strong>${format(outcome?.kronor ?? 0)}</strong></p>
    </div>
    ${drawing(options, sentence)}
    <ul class="bl-legend">${items.map((item) => html`<li><svg class="bl-swatch" width="14" height="14" aria-hidden="true" focusable="false">${swatch(id, item.kind)}</svg><span>${item.text} <strong>${format(item.kronor)}</strong></span></li>`)}</ul>
    ${options.note ? html`<p class="bl-subtle">${options.note}</p>` : ''}
  </div>`;
}

function legend({ allocated, decided, thisDecision, texts }: BudgetBarOptions): Item[] {
  const left = allocated - decided - (thisDecision ?? 0);
  const after = thisDecision !== undefined;
  const items: Item[] = [
    { kind: 'allocated', text: texts.allocated, kronor: allocated },
    { kind: 'decided', text: texts.decided, kronor: decided },
  ];
  if (after) items.push({ kind: 'this', text: texts.thisDecision, kronor: thisDecision });
  if (left < 0)
    items.push({ kind: 'over', text: after ? texts.overdrawnAfter : texts.overdrawn, kronor: -left });
  else items.push({ kind: 'left', text: after ? texts.leftAfter : texts.left, kronor: left });
  return items;
}

// Widths are attributes in per cent, not style: the content security policy allows no inline style.
function drawing({ id, allocated, decided, thisDecision = 0 }: BudgetBarOptions, sentence: string): Html {
  const whole = Math.max(allocated, decided + thisDecision, 1);
  const share = (kronor: number) => `${((100 * kronor) / whole).toFixed(3)}%`;
  const within = Math.min(decided, allocated);
  const decidedNow = Math.max(0, Math.min(thisDecision, allocated - within));
  const over = Math.max(0, decided + thisDecision - allocated);
  const part = (kind: string, from: number, kronor: number, fill?: string) =>
    kronor > 0
      ? html`<rect class="bl-bar__${kind}" x="${share(from)}" y="0" width="${share(kronor)}" height="100%"${attribute('fill', fill)}/>`
      : '';
  return html`<svg class="bl-bar" role="img" aria-label="${sentence}" width="100%" height="22">
    <defs>${hatch(id, 'this')}${hatch(id, 'over')}</defs>
    <rect class="bl-bar__left" x="0" y="0" width="100%" height="100%"/>
    ${part('decided', 0, within)}${part('this', within, decidedNow, `url(#${id}-this)`)}${part('over', allocated, over, `url(#${id}-over)`)}
    ${over > 0 ? html`<rect class="bl-bar__limit" x="${share(allocated)}" y="0" width="3" height="100%"/>` : ''}
  </svg>`;
}

function hatch(id: string, kind: 'this' | 'over'): Html {
  return html`<pattern id="${id}-${kind}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="bl-hatch__${kind}" width="8" height="8"/><rect class="bl-hatch__line" width="3" height="8"/>
  </pattern>`;
}

function swatch(id: string, kind: Item['kind']): Html {
  const fill = kind === 'this' || kind === 'over' ? `url(#${id}-${kind})` : undefined;
  return html`<rect class="bl-bar__${kind}" width="14" height="14" rx="3"${attribute('fill', fill)}/>`;
}
