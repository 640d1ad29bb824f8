import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import type { ApplicationContent } from '../../shared/domain/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import {
  type Answer,
  anApproval,
  applyPath,
  aRejection,
  type Browser,
  coordinator,
  director,
  faultsOf,
  orto,
  programme,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let as: Record<'nobody' | 'orto' | 'director' | 'coordinator', Browser>;

beforeAll(async () => {
  stage = await startWebStage();
  as = {
    nobody: stage.browser(),
    orto: stage.browser(await stage.openSession(orto)),
    director: stage.browser(await stage.openSession(director)),
    coordinator: stage.browser(await stage.openSession(coordinator)),
  };
  return stage.stop;
});

const openForm = `${applyPath}?draft=01J0000000000000000000000A`;

/** Every kind of page there is, with what each person sees of it. */
async function everyPage(id: string): Promise<[name: string, page: Answer][]> {
  const application = `/applications/${id}`;
  const decide = `${application}/decide`;
  const shared = ['/', '/programmes', `/programmes/${programme.id}`, '/accessibility', '/nothing'];
  const gets: [keyof typeof as, string[]][] = [
    ['nobody', ['/signed-out', '/accessibility', '/l/unknown', '/sign-in/callback?code=x&state=y']],
    ['orto', [...shared, openForm, application, `${application}/withdraw`, `${application}/reuse`, decide]],
    ['director', [...shared, application, decide, applyPath, '/stuck']],
    ['coordinator', [...shared, application, '/stuck']],
  ];
  const asked = gets.flatMap(([who, paths]) =>
    paths.map((path) => [`${who} ${path}`, as[who].get(path)] as const),
  );
  const posted = [
    ['the check page', as.orto.post(`${applyPath}/check`, typedForm())],
    ['the change page', as.orto.post(`${applyPath}/edit`, typedForm())],
    ['a form with faults', as.orto.post(`${applyPath}/check`, { ...typedForm(), activity: '' })],
    ['an unreadable form', as.orto.post(applyPath, { x: '1' })],
    ['a decision with faults', as.director.post(decide, anApproval({ amount: 'x' }))],
    ['a changed version', as.director.post(decide, anApproval({ version: '9' }))],
    ['a post without a session', as.nobody.post(decide, aRejection())],
    ['a post from elsewhere', as.nobody.post(decide, {}, { Origin: 'https://example.com' })],
    ['a post of JSON', as.nobody.post('/language', {}, { 'Content-Type': 'application/json' })],
  ] as const;
  return Promise.all(
    [...asked, ...posted].map(async ([name, page]) => [name, await page] as [string, Answer]),
  );
}

/** What could act without a click, or fetch something from elsewhere. */
const activeTags =
  'script, iframe, object, embed, base, style, audio, video, canvas, template, meta[http-equiv], link[rel=prefetch], link[rel=prerender], svg script, animate, set';

/** The only addresses that are not ours: the accessibility statement must name whom to write to, and who supervises. */
const elsewhere = ['mailto:tillganglighet@example.org', 'https://www.digg.se/tdosanmalan'];
/** The laptop’s own clock and mailbox, which every page names there, and nowhere else. */
const laptopParts = /^http:\/\/(?:localhost|127\.0\.0\.1):\d+\/$/;

/** The forms of an application, which our own script saves while they are filled in; it does nothing before that. */
const savesItself = [`orto ${openForm}`, 'the change page', 'a form with faults', 'form with faults'];

function expectInert(document: HTMLElement, name: string): void {
  const active = document.querySelectorAll(activeTags).map(String);
  const ownScript = [expect.stringMatching(/^<script src="\/assets\/[0-9a-f]{16}\.js" defer><\/script>$/)];
  expect([name, active]).toEqual([name, savesItself.includes(name) ? ownScript : []]);
  for (const element of document.querySelectorAll('*')) {
    for (const [attribute, value] of Object.entries(element.attributes)) {
      const dangerous = /^(?:on|style$|srcdoc$|ping$|autofocus$|formtarget$)/i.test(attribute);
      const address = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(attribute.toLowerCase());
      const foreign =
        address &&
        !/^(?:\/(?![/\\])|#)/.test(value) &&
        !elsewhere.includes(value) &&
        !laptopParts.test(value);
      if (dangerous || foreign) expect.fail(`${name}: <${element.rawTagName} ${attribute}="${value}">`);
    }
  }
}

test('SECURITY-03: no page holds anything that acts by itself, and the policy forbids scripts', async () => {
  const id = await stage.apply({ activity: 'Väntar på besked' });
  await stage.expectNothingWritten(async () => {
    const pages = await everyPage(id);
    for (const [name, { document, headers }] of pages) {
      expectInert(document, name);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect([name, policy]).toEqual([name, expect.stringContaining("default-src 'none'")]);
      const scripts = savesItself.includes(name)
        ? /unsafe|\*|https?:|frame-src/
        : /script-src|unsafe|\*|connect-src|frame-src/;
      expect([name, policy.match(scripts)]).toEqual([name, null]);
      for (const part of ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect([name, headers.get('Refresh')]).toEqual([name, null]);
    }
    const statuses = new Set(pages.map(([, { status }]) => status));
    for (const status of [200, 400, 401, 403, 404, 409, 415, 422]) expect(statuses).toContain(status);
  });
});

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '</textarea></select></option><svg onload=alert(1)>',
  '</title></style><style>*{display:none}</style>',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">klicka</a>',
  '<form action="https://example.com"><button>Skicka</button></form>',
  '&lt;b&gt; &amp;quot; &#x3C;i&#x3E; {activity} {{7*7}}',
  '<!-- <meta http-equiv="refresh" content="0;url=https://example.com"> -->',
];
const texts = [
  'purposeText',
  'continuationText',
  'decisionBasis',
  'earlierFunding',
  'newHiresMotivation',
  'existingResources',
  'contact',
  'manager',
  'sharedWith',
] as const;

/** An attack in every text of an application, each told apart by the name of its field. */
function hostileContent(attack: string): Partial<ApplicationContent> {
  return {
    ...Object.fromEntries(texts.map((field) => [field, `${field} ${attack}`])),
    activity: `activity ${attack}`,
    newHires: true,
    continuedNeed: { answer: 'partly', text: `continuedNeedText ${attack}` },
  };
}

/** The page's own elements: what remains when every text is taken away. */
const skeleton = (element: HTMLElement): string =>
  element
    .querySelectorAll('*')
    .map(({ rawTagName, attributes }) => `${rawTagName}[${Object.keys(attributes)}]`)
    .join('\n');

function expectShownAsText({ document }: Pick<Answer, 'document'>, words: string[], name: string): void {
  const shown = [
    document.textContent,
    ...document.querySelectorAll('[value]').map((it) => it.getAttribute('value')),
  ].join('\n');
  for (const word of words) expect([name, shown.includes(word)]).toEqual([name, true]);
}

// As many as the shortest field takes.
const together = [0, 2, 4, 6, 8].map((n) => attacks.slice(n, n + 2).join(' '));

test.each(together)('SECURITY-19: %s is text on every page and in every mail', async (attack) => {
  const content = hostileContent(attack);
  const activity = `activity ${attack}`;
  const words = Object.keys(hostileContent('')).filter(
    (field) => !['newHires', 'continuedNeed'].includes(field),
  );
  const everything = [...words, 'continuedNeedText'].map((field) => `${field} ${attack}`);
  const typed = typedForm(content);
  const check = await as.orto.post(`${applyPath}/check`, typed);
  const plain = await as.orto.post(`${applyPath}/check`, typedForm(hostileContent('vanlig')));
  expect(skeleton(check.document)).toBe(skeleton(plain.document));
  expectShownAsText(check, everything, 'check');
  const faulty = await as.orto.post(`${applyPath}/check`, { ...typed, amount: attack });
  expectShownAsText(faulty, [...everything, attack], 'form with faults');
  const id = await stage.apply(content);
  const decidePath = `/applications/${id}/decide`;
  const refused = await as.director.post(
    decidePath,
    anApproval({ amount: attack, motivation: attack, conditions: attack }),
  );
  const pages: [string, Answer, string[]][] = [
    ['form with faults', faulty, everything],
    ['start', await as.orto.get('/'), [activity]],
    ['start of the director', await as.director.get('/'), [activity]],
    ['programme', await as.director.get(`/programmes/${programme.id}`), [activity]],
    [
      'filtered',
      await as.director.get(
        `/programmes/${programme.id}?${new URLSearchParams({ unit: attack, status: attack })}`,
      ),
      [],
    ],
    ['application', await as.director.get(`/applications/${id}`), everything],
    [
      'decide',
      await as.director.get(decidePath),
      [activity, `purposeText ${attack}`, `continuationText ${attack}`],
    ],
    ['decide with faults', refused, [attack]],
    ['without a session', await as.nobody.post(decidePath, { [attack]: attack, x: attack }), [attack]],
    ['nothing', await as.director.get(`/${encodeURIComponent(attack)}`), []],
  ];
  await as.director.post(
    decidePath,
    anApproval({ amount: '1', motivation: `motivation ${attack}`, conditions: `conditions ${attack}` }),
  );
  await stage.system.drain();
  pages.push([
    'decided',
    await as.orto.get(`/applications/${id}`),
    [...everything, `motivation ${attack}`, `conditions ${attack}`],
  ]);
  for (const [name, page, shown] of pages) {
    expectInert(page.document, name);
    expectShownAsText(page, shown, name);
  }
  const mails = await stage.mailsOf(id);
  expect(mails).toHaveLength(3);
  for (const mail of mails) expectPlainMail(mail.html, mail.text, [activity]);
  expectPlainMail(mails.at(-1)?.html ?? '', mails.at(-1)?.text ?? '', [
    `motivation ${attack}`,
    `conditions ${attack}`,
  ]);
});

const mailTags = new Set(['html', 'head', 'meta', 'title', 'body', 'div', 'p', 'dl', 'dt', 'dd', 'a']);

function expectPlainMail(html: string, text: string, words: string[]): void {
  const document = parse(html);
  const elements = document.querySelectorAll('*');
  expect(elements.map(({ rawTagName }) => rawTagName).filter((tag) => !mailTags.has(tag))).toEqual([]);
  expect(
    document.querySelectorAll('a').map((it) => it.getAttribute('href')?.startsWith(`${stage.site}/`)),
  ).toEqual([true]);
  expect(
    elements
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => !['lang', 'charset', 'style', 'href'].includes(name)),
  ).toEqual([]);
  for (const word of words)
    expect([document.textContent.includes(word), text.includes(word)]).toEqual([true, true]);
}

test('SECURITY-18: no sign that ends a line gets from a form or the table into a mail’s header', async () => {
  const lines = ['activity', 'contact', 'manager', 'decisionBasis', 'earlierFunding', 'sharedWith'];
  const breaks = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c'];
  await stage.expectNothingWritten(async () => {
    for (const sign of breaks) {
      const broken = Object.fromEntries(lines.map((field) => [field, `Rad${sign}Bcc: x@example.org`]));
      const answer = await as.orto.post(applyPath, { ...typedForm(), ...broken });
      expect([sign, answer.status, faultsOf(answer).map(([field]) => field)]).toEqual([
        sign,
        422,
        expect.arrayContaining(lines),
      ]);
    }
  });
  // What an import or an older version may have brought in.
  const activity = `Rad${breaks.join('Bcc: x@example.org')}To: y@example.org`;
  const id = await stage.system.web.submitApplication({
    person: orto,
    programmeId: programme.id,
    content: anApplicationContent({ activity }),
    key: 'with-line-breaks',
  });
  await stage.system.drain();
  await as.director.post(`/applications/${id}/decide`, anApproval());
  await stage.system.drain();
  const mails = await stage.mailsOf(id);
  expect(mails).toHaveLength(3);
  for (const { subject, to } of mails) {
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subject).toContain('Bcc: x@example.org');
    expect(to).toHaveLength(1);
  }
});
