import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { unitId } from '../../shared/domain/unit-id.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createMailReader, type SignedInPerson, signIn } from './people.ts';
import { type Played, playApplication, type Stage } from './play-row.ts';
import { type ReplayResult, resultOf } from './results.ts';

export type Replayed = { system: LocalSystem; stage: Stage; played: Played[]; result: ReplayResult };

export type ReplayOptions = {
  programmes: Programme[];
  programme: Programme;
  rows: TableRow[];
  persons: Person[];
  onRow?: (row: TableRow, played: Played, n: number) => void;
};

/**
 * Plays a table in a clean system of its own, in memory, as people would: each row is applied for by its unit and
 * decided by the director, through the pages and the mailbox. The system is left running for whoever wants to look.
 */
export async function replayTable(options: ReplayOptions): Promise<Replayed> {
  const { programme, rows } = options;
  const began = performance.now();
  const system = await startSystem({
    data: { inMemory: true },
    startsAt: atHour(programme.assumed.opens, 9),
  });
  try {
    await fill(system, options);
    const stage = await setStage(system, options);
    const applicants = new Map<string, SignedInPerson>();
    const played: Played[] = [];
    for (const [index, row] of rows.entries()) {
      const applicant = await applicantOf(row, options.persons, stage, applicants);
      played.push(await playApplication(stage, applicant, contentFromRow(row, programme)));
      options.onRow?.(row, played[index] as Played, index + 1);
    }
    await system.drain();
    const result = await resultOf(system, programme, played, (performance.now() - began) / 1000);
    return { system, stage, played, result };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

/** What is there before anybody applies: the programmes and the people. */
async function fill({ store }: LocalSystem, { programmes, persons }: ReplayOptions): Promise<void> {
  const { add } = createImportProgrammes(store);
  for (const programme of programmes) await add(programme);
  for (const person of persons) await store.directory.save(person);
}

async function setStage({ addresses }: LocalSystem, { programme, persons }: ReplayOptions): Promise<Stage> {
  const director = persons.find(({ roles }) => roles.includes('director'));
  if (!director) throw new Error('the programmes file names no director');
  const mails = createMailReader(addresses.ses);
  return { site: addresses.site, programme, director: await signIn(addresses.site, director.email), mails };
}

/** Each unit signs in once, as people stay signed in over a day's work. */
async function applicantOf(
  row: TableRow,
  persons: Person[],
  { site }: Stage,
  known: Map<string, SignedInPerson>,
): Promise<SignedInPerson> {
  const person = persons.find(({ unitId: own }) => own === unitId(row.unit));
  if (!person) throw new Error(`nobody applies for ${row.unit}`);
  const applicant = known.get(person.email) ?? (await signIn(site, person.email));
  known.set(person.email, applicant);
  return applicant;
}
