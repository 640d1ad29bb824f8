import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { html } from 'hono/html';
import { type Content, type Html, heading } from './html.ts';

/** One day (`2019-01-14`) and the value from then on. */
export type ChartPoint = { day: string; value: number };
export type StepChartOptions = {
  /** Unique on the page. */
  id: string;
  /** What the picture is of, and what is seen in it: for those who do not see it. */
  title: string;
  description: string;
  year: number;
  /** In order; the first is where the line begins, the last where it ends. */
  points: readonly ChartPoint[];
  /** A level to see the line against. `label` stands on it. */
  limit: { value: number; label: string };
  /** Stands at the line's end. */
  label: string;
  /** The twelve months, as short as they shall stand below the picture. */
  months: readonly string[];
  /** The unit and the marks of the upright axis. */
  unit: string;
  formatTick: (value: number) => string;
};
/** What a legend tells of each line of the picture, in words and kronor. */
export type ChartLegend = { decided: Content; limit: Content };

// The picture is as wide as it may be, and 176 pixels high: what is across is counted in thousandths of its width.
const wide = 1000;
const high = 176;
type Scales = { x: (day: string) => number; y: (value: number) => number; ticks: number[] };

/**
 * A line in steps through one year, with a level to compare it with: drawn here, so that it needs no script. Solid and
 * dashed, so that colour is never the only sign.
 */
export function stepChart(options: StepChartOptions): Html {
  const { id, title, description, unit } = options;
  const scales = scalesOf(options);
  return html`<div class="bl-chart__frame"><svg class="bl-chart" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${high + 52}">
    <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
    <text class="bl-chart__unit" x="-8" y="12" text-anchor="end">${unit}</text>
    <svg class="bl-chart__plot" x="0" y="26" width="100%" height="${high}">
      ${scales.ticks.map((tick) => gridLine(scales.y(tick), options.formatTick(tick)))}
      ${monthMarks(options, scales)}
      ${drawing(options, scales)}
      ${labels(options, scales)}
    </svg>
  </svg></div>`;
}

/** Pictures of equal weight, as many side by side as fit. */
export function pictures(all: readonly Html[]): Html {
  return html`<div class="bl-pictures">${all}</div>`;
}

/** A picture, its legend and its figures under one name. Not a landmark: the money's bars have the same names. */
export function picture(options: { name: Content; body: Content | Content[] }): Html {
  const name = heading(3, options.name, { class: 'bl-budget__name' });
  return html`<div class="bl-picture">${name}<div class="bl-picture__body">${options.body}</div></div>`;
}

/** What the lines are, with a piece of each line. */
export function chartLegend({ decided, limit }: ChartLegend): Html {
  const piece = (kind: string) =>
    html`<svg class="bl-chart__key" width="30" height="14" aria-hidden="true" focusable="false"><path class="bl-chart__${kind}" d="M1 7H29"/></svg>`;
  return html`<ul class="bl-legend"><li>${piece('line')}<span>${decided}</span></li><li>${piece('limit')}<span>${limit}</span></li></ul>`;
}

function scalesOf({ year, points, limit }: StepChartOptions): Scales {
  // Days are evenly spaced in UTC, so that a plain scale will do; one of times would bring a calendar with it.
  const across = scaleLinear([Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)], [0, wide]);
  const largest = Math.max(limit.value, ...points.map(({ value }) => value), 1);
  const up = scaleLinear([0, largest], [high, 0]).nice(4);
  return { x: (day) => across(Date.parse(day)), y: (value) => up(value), ticks: up.ticks(4) };
}

const gridLine = (y: number, text: string): Html =>
  html`<line class="bl-chart__grid" x1="0" x2="100%" y1="${round(y)}" y2="${round(y)}"/><text x="-8" y="${round(y + 4)}" text-anchor="end">${text}</text>`;

function monthMarks({ year, months }: StepChartOptions, { x }: Scales): Html[] {
  return months.map((name, index) => {
    const begins = x(`${year}-${String(index + 1).padStart(2, '0')}-01`);
    // A quarter's first month stands out: where it is narrow, only it is named.
    const often = index % 3 === 0 ? '' : ' bl-chart__seldom';
    const tick =
      index === 0
        ? ''
        : html`<line class="bl-chart__tick" x1="${share(begins)}" x2="${share(begins)}" y1="${high}" y2="${high + 6}"/>`;
    return html`${tick}<text class="bl-chart__month${often}" x="${share(begins)}" y="${high + 20}">${name}</text>`;
  });
}

/** Lines are stretched with the picture, their strokes are not. */
function drawing({ points, limit }: StepChartOptions, { x, y }: Scales): Html {
  const across = ({ day }: ChartPoint) => x(day);
  const up = ({ value }: ChartPoint) => y(value);
  const surface = area<ChartPoint>().x(across).y0(high).y1(up).curve(curveStepAfter).digits(1);
  const steps = line<ChartPoint>().x(across).y(up).curve(curveStepAfter).digits(1);
  const level = round(y(limit.value));
  return html`<svg class="bl-chart__lines" width="100%" height="${high}" viewBox="0 0 ${wide} ${high}" preserveAspectRatio="none">
    <path class="bl-chart__area" d="${surface([...points]) ?? ''}"/>
    <path class="bl-chart__limit" d="M0 ${level}H${wide}"/>
    <path class="bl-chart__line" d="${steps([...points]) ?? ''}"/>
  </svg>`;
}

/** Words by the lines themselves: the level's at its right end, the line's beside or above the dot that ends it. */
function labels({ points, limit, label }: StepChartOptions, { x, y }: Scales): Html {
  const last = points.at(-1);
  if (!last) return html``;
  const level = y(limit.value);
  const [across, up] = [x(last.day), y(last.value)];
  const early = across < wide / 2;
  const [anchor, shift] = early ? ['start', 10] : ['end', 4];
  return html`<text class="bl-chart__label" x="100%" y="${round(level - 7)}" text-anchor="end">${limit.label}</text>
    <circle class="bl-chart__dot" cx="${share(across)}" cy="${round(up)}" r="4.5"/>
    <text class="bl-chart__label bl-chart__label--line" x="${share(across)}" dx="${shift}" y="${round(labelHeight(up, level, early))}" text-anchor="${anchor}">${label}</text>`;
}

/** Beside the dot while there is room to its right, else above it; below the level's own line where the two would meet. */
function labelHeight(up: number, level: number, early: boolean): number {
  const wanted = early ? up + 4 : up - 11;
  const meets = wanted > level - 24 && wanted < level + 16;
  return meets ? Math.min(Math.max(up, level) + 19, high - 6) : wanted;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
const share = (across: number): string => `${round((across * 100) / wide)}%`;
