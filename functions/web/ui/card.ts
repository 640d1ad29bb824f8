import { html } from 'hono/html';
import { linkButton } from './button.ts';
import { type Fact, facts } from './facts.ts';
import { attribute, breakable, type Content, type HeadingLevel, type Html, heading } from './html.ts';

/** A white surface with a heading: one thing on a page. `tone` tinted sets it back, `raised` brings it forward. */
export function card(options: {
  title?: Content;
  id?: string;
  headingLevel?: HeadingLevel;
  aside?: Content;
  body: Content | Content[];
  tone?: 'plain' | 'tinted' | 'raised';
}): Html {
  const title = options.title
    ? html`<div class="bl-card__top">${heading(options.headingLevel ?? 2, options.title, { class: 'bl-heading-3', ...(options.id ? { id: options.id } : {}) })}${options.aside ?? ''}</div>`
    : '';
  return html`<section class="bl-card" data-tone="${options.tone ?? 'plain'}"${attribute('aria-labelledby', options.title ? options.id : undefined)}>${title}${options.body}</section>`;
}

/** One thing that waits for a person or that they have sent: what, the facts that matter, one link. */
export type Task = {
  title: Content;
  href: string;
  linkText: string;
  tag?: Content | undefined;
  facts?: readonly Fact[] | undefined;
  note?: Content | undefined;
  /** The one link as a button, for what the person is asked to do now. */
  urgent?: boolean | undefined;
};

/** A list of tasks, or the sentence that says there are none. */
export function taskList(options: {
  label: string;
  tasks: readonly Task[];
  empty: Content;
  headingLevel?: HeadingLevel;
}): Html {
  if (options.tasks.length === 0) return html`<p class="bl-empty">${options.empty}</p>`;
  const level = options.headingLevel ?? 3;
  return html`<ul class="bl-tasks" aria-label="${options.label}">${options.tasks.map((task) => taskItem(task, level))}</ul>`;
}

function taskItem(task: Task, level: HeadingLevel): Html {
  const about = html`${task.linkText}<span class="ds-sr-only">: ${task.title}</span>`;
  return html`<li class="bl-task"${attribute('data-urgent', task.urgent ? 'true' : undefined)}>
    <div class="bl-task__main">
      <div class="bl-task__top">${heading(level, breakable(task.title), { class: 'bl-task__title' })}${task.tag ?? ''}</div>
      ${task.facts ? facts(task.facts, { look: 'tiles' }) : ''}
      ${task.note ? html`<p class="bl-subtle">${task.note}</p>` : ''}
    </div>
    <div class="bl-task__link">${linkButton({ href: task.href, text: about, variant: task.urgent ? 'primary' : 'secondary' })}</div>
  </li>`;
}
