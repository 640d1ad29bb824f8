import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgreementNote } from '../../shared/domain/programme.ts';
import { createNoteAgreement } from '../../shared/use-cases/note-agreement.ts';
import { createSaveDraft } from '../../shared/use-cases/save-draft.ts';
import { aSubmission } from '../builders/act.ts';
import { aPerson } from '../builders/person.ts';
import { type TestDatabase, withTable } from './table.ts';
import { addProgramme, rowsOf } from './world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());

const clock = { now: () => '2019-01-14T08:00:00.000Z' };

describe('a draft', () => {
  const draftOf = (id: string, programmeId: string) => ({
    key: `key-${id}`,
    email: 'ortopedi@example.org',
    kind: 'application' as const,
    programmeId,
    typed: { activity: 'Sparas sent' },
  });

  test('does not come back when the form is sent in while it is being saved', async () => {
    const { applications, drafts } = database.store;
    const { id: programmeId } = await addProgramme(database, 'sent-meanwhile');
    const draft = draftOf('sent-1', programmeId);
    let looks = 0;
    const save = createSaveDraft({
      drafts,
      clock,
      applications: {
        /** The form is sent in right after the first look. */
        findSubmission: async (person, key) => {
          const found = await applications.findSubmission(person, key);
          looks += 1;
          if (looks === 1) await applications.commit(aSubmission('sent-1', programmeId));
          return found;
        },
      },
    });
    expect(await save(draft)).toEqual({ refused: 'sent', applicationId: 'sent-1' });
    expect(await drafts.find(draft.email, draft.key)).toBeUndefined();
  });

  test('is saved by two at once, and either of them counts', async () => {
    const { applications, drafts } = database.store;
    const { id: programmeId } = await addProgramme(database, 'saved-at-once');
    const draft = draftOf('sent-2', programmeId);
    const save = createSaveDraft({ drafts, applications, clock });
    const saved = await Promise.all(Array.from({ length: 5 }, () => save(draft)));
    expect(saved).toEqual(Array(5).fill({ saved: clock.now() }));
    expect(await drafts.find(draft.email, draft.key)).toEqual({ ...draft, savedAt: clock.now() });
  });
});

describe('a note on the agreement', () => {
  const coordinator = aPerson({ email: 'samordnare@example.org', roles: ['coordinator'] });
  const signed = { signed: true, on: '2019-01-14' };
  const notesOf = async (programmeId: string) =>
    (await rowsOf(database)).filter(
      ({ pk, itemType }) => pk === `PROGRAMME#${programmeId}` && itemType === 'Agreement',
    );
  /** A clock that goes on by a millisecond each time it is looked at. */
  const goingOn = () => {
    let at = Date.parse(clock.now());
    return { now: () => new Date(at++).toISOString() };
  };

  test.each([
    ['the same millisecond', () => clock],
    ['different milliseconds', goingOn],
  ])('that is clicked several times in %s is one', async (name, clockOf) => {
    const { id: programmeId } = await addProgramme(database, `noted-${name.split(' ')[0]}`);
    const note = createNoteAgreement({ ...database.store, clock: clockOf() });
    const click = () => note({ person: coordinator, programmeId, said: signed });
    await Promise.all(Array.from({ length: 4 }, click));
    await click();
    expect(await notesOf(programmeId)).toHaveLength(1);
    expect((await database.store.programmes.find(programmeId))?.agreement).toMatchObject(signed);
  });

  test('that says something else is kept beside the earlier, and the latest counts', async () => {
    const { id: programmeId } = await addProgramme(database, 'noted-otherwise');
    const { programmes } = database.store;
    const earlier: AgreementNote = { ...signed, notedAt: '2019-01-10T08:00:00.000Z', notedBy: 'x' };
    await programmes.noteAgreement(programmeId, earlier, undefined);
    const note = createNoteAgreement({ programmes, clock: goingOn() });
    const both = [{ signed: false }, { signed: true, on: '2019-01-11' }];
    await Promise.all(both.map((said) => note({ person: coordinator, programmeId, said })));
    expect(await notesOf(programmeId)).toHaveLength(3);
    await expect(note({ person: aPerson(), programmeId, said: { signed: false } })).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    await expect(
      note({ person: coordinator, programmeId: 'okant', said: { signed: false } }),
    ).rejects.toMatchObject({ name: 'ProgrammeNotFound' });
  });
});
