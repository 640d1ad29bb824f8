import { describe, expect, it } from 'vitest';
import { approvesBy, mayApproveReport } from '../../shared/domain/report-approval.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import { aReport, aReportVersion } from '../builders/frozen-report.ts';
import { aController, aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { htmlFactsOf, linkOf, sentencesOf, swedishIn } from './letter-reading.ts';

const today = '2020-03-13';
const director = aDirector();
const version = aReportVersion(aReport([]));

describe('who may approve a locked report', () => {
  it('is whoever decides, by a delegation that holds that day', () => {
    expect(approvesBy(director, today)?.point).toBe('4.1');
    expect(mayApproveReport(director, version, today)).toBe(true);
    expect(mayApproveReport({ ...director, roles: ['substitute'] }, version, today)).toBe(true);
    expect(mayApproveReport(director, version, '2022-01-01')).toBe(false);
  });

  it('is not who locked it, nor one who is blocked, nor one with another role', () => {
    const own = aReportVersion(aReport([]), { locked: { by: director, at: version.locked.at } });
    expect(mayApproveReport(director, own, today)).toBe(false);
    expect(mayApproveReport({ ...director, blocked: true }, version, today)).toBe(false);
    for (const person of [aController(), aPerson({ roles: ['coordinator'] })])
      expect(mayApproveReport(person, version, today)).toBe(false);
  });
});

describe('the mail that a report waits for approval', () => {
  const letters = createLetters({ origin: 'https://bidragsled.example.org', organisation: 'Region Prov' });
  const mailed = (language: 'sv' | 'en', incompleteBecause?: string) =>
    letters.approvalWanted(
      { email: director.email, language },
      { programme: aProgramme(), version: { ...version, version: 2, incompleteBecause } },
    );

  it('has the version, who locked it and what it adds up to, and leads to its page', () => {
    const letter = mailed('sv');
    expect(letter).toMatchObject({
      kind: 'approval-wanted',
      to: director.email,
      subject: 'Rapport att godkänna: Provsatsning 2019',
    });
    expect(sentencesOf(letter)[0]).toContain('är låst som version 2 och väntar på godkännande');
    expect(htmlFactsOf(letter)).toEqual({
      Satsning: 'Provsatsning 2019',
      Version: '2',
      Låst: '12 mars 2020',
      'Låst av': 'Samordnare',
      Beslutat: '0 kr',
      Använt: '0 kr',
    });
    expect(linkOf(letter)).toMatch(/\/programmes\/provsatsning-2019\/report\/versions\/2$/);
  });

  it('says why it was locked without all accounts, and is written in English around what is Swedish', () => {
    const letter = mailed('en', 'Enheten är nedlagd.');
    expect(htmlFactsOf(letter)).toMatchObject({ 'Locked without all follow-ups': 'Enheten är nedlagd.' });
    expect(swedishIn(letter)).toEqual(expect.arrayContaining(['Provsatsning 2019', 'Enheten är nedlagd.']));
  });
});
