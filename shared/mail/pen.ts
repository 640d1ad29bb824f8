import type { MailKind } from '../domain/correspondence.ts';
import { formatDate } from '../domain/stockholm-time.ts';
import { translatedPieces } from '../text/pieces.ts';
import {
  type Language,
  type TextFacts,
  type TextKey,
  type Translate,
  translator,
} from '../text/translate.ts';
import type { Letter } from '../use-cases/letter.ts';
import type { Recipient } from '../use-cases/letters.ts';
import {
  type Fact,
  headerText,
  type MailBody,
  renderHtml,
  renderText,
  shortened,
  type Text,
} from './render.ts';

/** What a letter is written with: the words of the recipient's language. */
export type Pen = {
  t: Translate;
  /** A sentence in which names that are Swedish are marked as such. */
  say: (key: TextKey, facts?: TextFacts) => Text;
  /** A day, or the day of a moment, as Stockholm's. */
  day: (when: string) => string;
  language: Language;
};

/** The facts that hold Swedish data, whoever reads them. */
const swedishData = ['activity', 'unit', 'programme', 'part', 'organisation', 'text'];

export function penFor(language: Language): Pen {
  const t = translator(language);
  return {
    t,
    say: (key, facts = {}) => translatedPieces(t, key, facts, swedishData),
    day: (when) => formatDate(when, language),
    language,
  };
}

/** Data in Swedish: names from the programme, and what people have written. */
export const swedish = (text: string): Text => [{ text, swedish: true }];

/** A letter before it has an envelope. `path` is the one link, on our own site. */
export type Draft = {
  kind: MailKind;
  subject: { key: TextKey; words: TextFacts & ({ activity: string } | { programme: string }) };
  paragraphs: readonly Text[];
  facts: readonly Fact[];
  link: { text: TextKey; path: string };
};

/** Who writes. `origin` without a slash at the end. */
export type Sender = { origin: string; organisation: string };

/** In a subject, so that what stands after it is still read. */
const longestName = 90;

/** The finished letter. Its link is made from the configured origin only, never from a request (SECURITY 17). */
export function finished({ origin, organisation }: Sender, to: Recipient, pen: Pen, draft: Draft): Letter {
  const { subject, paragraphs, facts, link } = draft;
  const body: MailBody = {
    language: pen.language,
    greeting: pen.t('mail.hello'),
    paragraphs,
    facts,
    link: { text: pen.t(link.text), url: `${origin}${link.path}` },
    footer: pen.say('mail.footer', { organisation }),
  };
  const short = Object.fromEntries(
    ['activity', 'programme'].flatMap((name) => {
      const word = subject.words[name];
      return typeof word === 'string' ? [[name, shortened(word, longestName)] as const] : [];
    }),
  );
  return {
    kind: draft.kind,
    to: to.email,
    subject: headerText(pen.t(subject.key, { ...subject.words, ...short })),
    text: renderText(body),
    html: renderHtml(body),
  };
}
