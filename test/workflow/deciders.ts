import { ulid } from 'ulid';
import { expect } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { aPerson } from '../builders/person.ts';
import { director, linkTokenIn } from './acts.ts';
import type { BareStage } from './bare-stage.ts';
import { longOpen } from './turn-acts.ts';

export const substitute: Person = {
  ...director,
  email: 'ersattare@example.org',
  name: 'Ersättare',
  roles: ['substitute'],
  delegations: [{ id: 'd-2', point: '4.1.1', from: '2018-01-01' }],
};
export const coordinator = aPerson({
  email: 'samordnare@example.org',
  name: 'Samordnare',
  roles: ['coordinator'],
});

/** The director, who may be away, and the substitute; and what is to be seen of whom a question is put to. */
export function createDeciders(stage: BareStage) {
  const deps = { ...stage.store, clock: stage.clock, newId: () => ulid() };
  const absence = createSetAbsence(deps);

  /** What somebody who is before the director's page of the directory carries along. */
  async function seen() {
    const seenVersion = (await stage.store.directory.find(director.email))?.version ?? 0;
    return { by: coordinator, email: director.email, seenVersion };
  }

  /** The director is away, as somebody notes in the directory; nobody has heard of it yet. */
  async function noteAway(from: string, through: string): Promise<void> {
    await absence.add(await seen(), { from, through, substitute: substitute.email });
  }

  async function noteBack(): Promise<void> {
    const person = await stage.store.directory.find(director.email);
    for (const { id } of person?.absences ?? []) await absence.end(await seen(), id);
  }

  const mailsTo = async (id: string, { email }: Person) =>
    (await stage.mailsAbout(id)).filter(({ to }) => to.includes(email));

  return {
    deps,
    noteAway,
    noteBack,
    setAway: async (from: string, through: string) => {
      await noteAway(from, through);
      await stage.drain();
    },
    endAbsences: async () => {
      await noteBack();
      await stage.drain();
    },
    /** An application whose question has been asked. */
    waiting: async (): Promise<string> => {
      const { id: programmeId } = await stage.addProgramme({ assumed: longOpen });
      const id = await stage.submit({}, { programmeId });
      await stage.drain();
      return id;
    },
    whoHas: async (id: string) => {
      const { askedOf, why, linkIssue } = await stage.questionOf(id);
      return [askedOf, why, linkIssue];
    },
    mailsTo,
    decideAs: (id: string, person: Person) => stage.decide(id, {}, { person }),
    /** The link in the latest mail to a person leads to the question as it is now, and no other that was mailed does. */
    hasWorkingLink: async (id: string, { email }: Person): Promise<void> => {
      const links = await Promise.all(
        (await stage.mailsAbout(id))
          .filter(({ text }) => text.includes('/l/'))
          .map(async (mail) => {
            const token = linkTokenIn(mail);
            const found = await stage.store.questions.findByLinkHash(sha256(token));
            const works = found?.question.status === 'open' && found.issue === found.question.linkIssue;
            return { to: mail.to.join(), token, works };
          }),
      );
      const { token, works } = links.findLast(({ to }) => to.includes(email)) ?? {};
      expect(works, `the latest link to ${email}`).toBe(true);
      expect([...new Set(links.filter((link) => link.works).map((link) => link.token))]).toEqual([token]);
      expect((await stage.questionOf(id)).askedOf).toBe(email);
    },
  };
}

export type Deciders = ReturnType<typeof createDeciders>;
