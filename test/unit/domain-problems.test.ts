import { describe, expect, it } from 'vitest';
import { auditActions } from '../../shared/domain/audit.ts';
import { mailKinds } from '../../shared/domain/correspondence.ts';
import { outcomes } from '../../shared/domain/decision.ts';
import { diaryNumberProblems } from '../../shared/domain/diary-number.ts';
import {
  DomainError,
  type DomainErrorName,
  domainErrorNames,
  isDomainError,
} from '../../shared/domain/errors.ts';
import { notPossible, statuses } from '../../shared/domain/lifecycle.ts';
import { amountProblems } from '../../shared/domain/money.ts';
import { dateProblems } from '../../shared/domain/stockholm-time.ts';
import { textProblems } from '../../shared/domain/text.ts';
import { dictionary } from '../../shared/text/dictionary.ts';
import { domainProblems } from '../../shared/text/domain-problems.ts';
import { errorText } from '../../shared/text/error-text.ts';
import { errors } from '../../shared/text/errors.ts';
import { type Language, translator } from '../../shared/text/translate.ts';

const sentence = /^(?:\p{Lu}|\{\w+\} ).+\.$/u;

describe('the texts of the domain problems', () => {
  it('exist for every problem that the domain can name', () => {
    const keys = [
      ...amountProblems.map((problem) => `amount.${problem}`),
      ...diaryNumberProblems.map((problem) => `diary-number.${problem}`),
      ...dateProblems.map((problem) => `date.${problem}`),
      ...textProblems.map((problem) => `text.${problem}`),
      ...['text.required', 'text.too-short', 'text.too-long'],
    ];
    expect(Object.keys(domainProblems)).toEqual(expect.arrayContaining(keys));
  });

  it.each(Object.entries({ ...domainProblems, ...errors }))(
    '%s is a sentence in both languages',
    (_, { sv, en }) => {
      for (const text of [sv, en]) expect(text).toMatch(sentence);
      expect(sv).not.toBe(en);
    },
  );
});

describe('what the domain names', () => {
  it('has a text, be it a refusal, a status, an act or a mail', () => {
    const keys = [
      ...domainErrorNames.map((name) => `error.${name}`),
      ...statuses.map((status) => `status.${status}`),
      ...auditActions.map((action) => `audit.${action}`),
      ...mailKinds.map((kind) => `mailKind.${kind}`),
    ];
    expect(Object.keys(dictionary)).toEqual(expect.arrayContaining(keys));
  });

  it('is looked for in no text that belongs to nothing', () => {
    const names: string[] = domainErrorNames.map((name) => `error.${name}`);
    const motivations = outcomes.map((outcome) => `error.MotivationMissing.${outcome}`);
    expect(Object.keys(errors).filter((key) => ![...names, ...motivations].includes(key))).toEqual([]);
  });
});

describe('a refusal as a sentence', () => {
  const said = (error: DomainError, language: Language = 'sv'): string => {
    if (!isDomainError(error)) throw new Error('not one of the domain');
    return errorText(translator(language), language, error).replaceAll('\u00a0', ' ');
  };
  const refused = (name: DomainErrorName, facts = {}) => new DomainError(name, facts);

  it('says what is to be motivated, by the decision', () => {
    const texts = outcomes.map((outcome) => said(refused('MotivationMissing', { outcome })));
    expect(new Set(texts).size).toBe(outcomes.length);
    expect(said(refused('MotivationMissing', { outcome: 'returned' }))).toContain('vad som saknas');
    expect(said(refused('MotivationMissing'))).toBe('Skriv en motivering. Den behövs för det här beslutet.');
  });

  it('names a status as the pages do, in either language', () => {
    expect(said(notPossible('withdrawn', 'approve'))).toContain('”Återtagen”');
    expect(said(notPossible('deferred', 'complete'), 'en')).toContain('“Deferred”');
  });

  it('writes days as people do', () => {
    const facts = { earliest: '2019-02-02', latest: '2019-07-31' };
    expect(said(refused('DateNotAllowed', facts))).toBe(
      'Välj en dag från och med 2 februari 2019 till och med 31 juli 2019.',
    );
  });
});
