/** By how many pixels the page can be scrolled sideways. An expression for the page. */
export const sidewaysBy =
  'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

/** What stands past the right edge of a page that can be scrolled sideways; nothing when it cannot. For the page. */
export const pastTheEdge = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const past = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > clientWidth);
  return ['scrolls by ' + (scrollWidth - clientWidth), ...past.map((it) => it.outerHTML.slice(0, 160))];
})()`;

/**
 * What is wrong with a page as a structure, as sentences. An expression for the page, which needs no script of the
 * page's own: it also looks where JavaScript is off.
 */
export const faultsOfPage = `(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (element) => (element.textContent + (element.getAttribute('aria-label') ?? '')).trim();
  const say = (fault, elements) => elements.forEach((it) => faults.push(fault + ': ' + it.outerHTML.slice(0, 160)));
  const exactly = (count, selector) => {
    const found = all(selector).length;
    if (found !== count) faults.push(selector + ' stands ' + found + ' times');
  };

  if (!['sv', 'en'].includes(document.documentElement.lang)) faults.push('no language');
  if (!/\\S.* – \\S/.test(document.title)) faults.push('title: ' + document.title);
  const hasErrors = all('.ds-error-summary').length > 0;
  if (hasErrors && !/^(Fel|Error): /.test(document.title)) faults.push('errors, but the title is ' + document.title);
  exactly(1, 'h1');
  exactly(1, 'main');
  exactly(0, 'script:not([src^="/assets/"][defer])');
  exactly(0, '[tabindex]:not([tabindex="0"], [tabindex="-1"])');

  all('h1, h2, h3, h4').reduce((above, heading) => {
    const level = Number(heading.tagName[1]);
    // What has just happened is said above the page's own heading.
    if (heading.closest('[role=alert], [role=status]')) return above;
    if (level > above + 1) say('skips a level', [heading]);
    return level;
  }, 0);

  const ids = all('[id]').map((element) => element.id);
  say('same id', all('[id]').filter((element, index) => ids.indexOf(element.id) !== index));
  for (const name of ['aria-describedby', 'aria-labelledby']) {
    say(name + ' leads nowhere', all('[' + name + ']').filter((element) =>
      element.getAttribute(name).split(' ').some((id) => !document.getElementById(id))));
  }
  const fields = all('input:not([type=hidden]), select, textarea');
  say('has no label', fields.filter((field) => field.labels.length === 0 || !words(field.labels[0])));
  say('stands in no group', all('[type=radio], [type=checkbox]').filter((field) => !field.closest('fieldset')?.querySelector('legend')));
  say('has no words', all('a, button, h1, h2, h3, h4, legend, caption, summary, th[scope]').filter((it) => !words(it)));
  say('table without caption', all('table').filter((table) => !table.caption));
  say('leads nowhere', all('a[href^="#"]').filter((link) => !document.getElementById(link.hash.slice(1))));
  return faults;
})()`;

/** Links, buttons and fields that are too small to hit (WCAG 2.5.8). */
export const smallTargets = `[...document.querySelectorAll('a, button, select, textarea, summary, input:not([type=hidden])')]
  // Links inside a sentence are exempt, and so is what is only shown once it has focus.
  .filter((element) => !element.closest('.bl-skip') && !(element.matches('a') && element.closest('p, td, th')))
  .map((element) => {
    const boxes = [element, ...(element.labels ?? [])].map((it) => it.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { element, width: right - left, height: bottom - top };
  })
  .filter(({ width, height }) => height < 24 || width < 24)
  .map(({ element, width, height }) => element.outerHTML.slice(0, 120) + ' ' + Math.round(width) + 'x' + Math.round(height))`;

/** Text that is cut off, or sticks out of the button, tag or cell that it stands in. */
export const cutTexts = `(() => {
  const faults = [];
  const linesOf = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const lines = [];
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      // What is folded away has no place on the page.
      if (parentElement.closest('.ds-sr-only') || !parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      lines.push(...range.getClientRects());
    }
    return lines;
  };
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
    const tooSmall = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    const hidden = element.closest('.ds-sr-only, .bl-skip, svg, select, input');
    if (clips && tooSmall && !hidden) faults.push('cut: ' + element.outerHTML.slice(0, 120));
    if (!element.matches('button, .ds-button, .ds-tag, th, td, label, legend')) continue;
    const box = element.getBoundingClientRect();
    const out = linesOf(element).some((line) => line.right > box.right + 1 || line.bottom > box.bottom + 1 || line.left < box.left - 1);
    if (out && !hidden) faults.push('sticks out: ' + element.outerHTML.slice(0, 120));
  }
  return faults;
})()`;

/** What a reader meets of words: text, what is read out instead of it, and the title; each once. */
export const textsOfPage = `(() => {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    // A person may be called as their role is, the other language is named in itself, and data in Swedish says so.
    if (!walker.currentNode.parentElement.closest('.bl-who__name, .bl-who [lang], span[lang]')) texts.push(walker.currentNode.data);
  }
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
  }
  return [...new Set(texts.map((text) => text.replace(/\\s+/g, ' ').trim()).filter(Boolean))];
})()`;

/** Spaces text as wide as WCAG 1.4.12 lets a reader ask for; an expression for the page. */
export const widenSpacing = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;
