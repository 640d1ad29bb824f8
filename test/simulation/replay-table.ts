import { ulid } from 'ulid';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import type { DataPlace } from '../../infra/local/system-options.ts';
import { unitDifferences } from '../../shared/domain/directory-differences.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import { unitId } from '../../shared/domain/unit-id.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import type { Invented } from './invent-providers.ts';
import { type PayoutsPlayed, payoutsPlayed } from './payout-figures.ts';
import { createMailReader, type SignedInPerson, signIn } from './people.ts';
import { type Happened, playProviders } from './play-providers.ts';
import { type Played, playApplication, type Stage } from './play-row.ts';
import { playYearEnd, type YearEndHappened, type YearEndPlayed } from './play-year-end.ts';
import type { Player } from './provider-player.ts';
import { countExecutions, decidedFigures, type ReplayResult } from './results.ts';
import { startedActivities } from './started-activities.ts';
import { type YearEndCounted, yearEndCounted } from './year-end-figures.ts';

export type Replayed = {
  system: LocalSystem;
  stage: Stage;
  played: Played[];
  result: ReplayResult;
  /** What the invented providers lived through, when there are any. */
  providers?: ProvidersPlayed | undefined;
  /** How the year ended, when it was played to its end. */
  yearEnd?: (YearEndPlayed & { counted: YearEndCounted }) | undefined;
};

type ProvidersPlayed = PayoutsPlayed & { players: Player[] };

export type ReplayOptions = {
  programmes: Programme[];
  programme: Programme;
  rows: TableRow[];
  persons: Person[];
  /** In memory, in a DynamoDB Local of its own, by default. */
  data?: DataPlace;
  /** Providers who live through the year when the table has been played. */
  invented?: Invented | undefined;
  /** Every activity is then followed up, and the report of each programme sent. */
  year?: boolean;
  onRow?: (row: TableRow, played: Played, n: number) => void;
  onMoment?: (now: string, happened: Happened) => void;
  onYearEnd?: (now: string, happened: YearEndHappened) => void;
};

/**
 * Plays a table in a clean system of its own, in memory, as people would: each row is applied for by its unit and
 * decided by the director, through the pages and the mailbox; then the providers' year, and the year end if it is wanted.
 * The system is left running for whoever wants to look.
 */
export async function replayTable(options: ReplayOptions): Promise<Replayed> {
  const began = performance.now();
  const system = await startSystem({
    data: options.data ?? { inMemory: true },
    startsAt: atHour(options.programme.assumed.opens, 9),
  });
  try {
    await fill(system, options);
    const stage = await setStage(system, options);
    const played = await playRows(stage, options);
    const providers = await playYear(system, stage, options);
    await system.drain();
    const decided = await decidedFigures(system, options.programme, played);
    const yearEnd = await endYear({ system, stage, played, providers }, options);
    const result = {
      ...decided,
      executions: await countExecutions(system),
      seconds: Math.round((performance.now() - began) / 100) / 10,
      ...providers?.figures,
      ...yearEnd?.counted.figures,
    };
    return { system, stage, played, result, providers, yearEnd };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

/** What is there before anybody applies: the programmes and the people. */
async function fill({ store, clock }: LocalSystem, options: ReplayOptions): Promise<void> {
  const { programmes, persons, invented } = options;
  const { add } = createImportProgrammes(store);
  for (const programme of programmes) await add(programme);
  for (const person of persons) await store.directory.save(person);
  if (!invented) return;
  await add(invented.programme);
  for (const person of invented.controllers) await store.directory.save(person);
  for (const { unit, contact } of invented.providers) {
    const differences = unitDifferences(undefined, unit);
    await store.directory.saveUnit(unit, {
      change: { id: ulid(), at: clock.now(), by: 'replay', differences },
    });
    await store.directory.save(contact);
  }
}

async function playRows(stage: Stage, { programme, rows, persons, onRow }: ReplayOptions): Promise<Played[]> {
  const applicants = new Map<string, SignedInPerson>();
  const played: Played[] = [];
  for (const [index, row] of rows.entries()) {
    const applicant = await applicantOf(row, persons, stage, applicants);
    const one = await playApplication(stage, applicant, contentFromRow(row, programme));
    played.push(one);
    onRow?.(row, one, index + 1);
  }
  return played;
}

async function playYear(
  system: LocalSystem,
  stage: Stage,
  { invented, onMoment }: ReplayOptions,
): Promise<ProvidersPlayed | undefined> {
  if (!invented) return undefined;
  const players = await playProviders(system, stage, invented, (happened) =>
    onMoment?.(system.clock.now(), happened),
  );
  await system.drain();
  return { ...(await payoutsPlayed(system, players)), players };
}

async function endYear(
  { system, stage, played, providers }: Omit<Replayed, 'result' | 'yearEnd'>,
  options: ReplayOptions,
): Promise<Replayed['yearEnd']> {
  if (!options.year) return undefined;
  const { invented, persons } = options;
  const programmes = playedProgrammes(options);
  const yearEnd = await playYearEnd(
    {
      system,
      programmes,
      started: startedActivities(options, { played, players: providers?.players ?? [] }),
      director: stage.director,
      persons: [...persons, ...(invented?.controllers ?? [])],
    },
    (happened) => options.onYearEnd?.(system.clock.now(), happened),
  );
  return { ...yearEnd, counted: await yearEndCounted(system, programmes, yearEnd) };
}

/** The table's programme first. */
function playedProgrammes({ programme, rows, invented }: ReplayOptions): Programme[] {
  if (!invented) return [programme];
  return rows.length > 0 ? [programme, invented.programme] : [invented.programme];
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
