import { readFileSync } from 'node:fs';
import { ulid } from 'ulid';
import type { Application } from '../../shared/domain/application.ts';
import { unitDifferences } from '../../shared/domain/directory-differences.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import type { TableRow } from '../../shared/domain/table-row.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { unitId } from '../../shared/domain/unit-id.ts';
import { createImportDirectory, type WantedDirectory } from '../../shared/use-cases/import-directory.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createImportTable } from '../../shared/use-cases/import-table.ts';
import { readProgrammesFile } from '../commands/programmes-file.ts';
import { readTable } from '../commands/read-table.ts';
import { StartError } from './machine/start-error.ts';
import { demoPersons, demoUnits } from './people/demo-persons.ts';
import { type DemoApplication, demoProviders } from './people/demo-providers.ts';
import type { LocalSystem } from './system.ts';

const history = ['professionsmiljarden-2018', 'personalmiljarden-2018'];
const open = 'investering-2019';
/** Of the 23 rows of 2019, this many are applied for; the first of them are decided already, the rest wait. */
const applied = 14;
const decided = 8;
const decidedAt = atHour('2019-01-10', 10);
/** Where the newcomer's clock stands when the first load is done. */
const playedUntil = atHour('2019-01-14', 9);

/**
 * What a newcomer finds: 2018's two programmes as history, and 2019 open, with applications decided, waiting for the
 * director, and still to make, of departments and of external providers alike. What is there already is left, so that a first load that was cut short goes on.
 */
export function createFirstLoad(system: LocalSystem, say: (line: string) => void) {
  const { store, web, clock } = system;
  return { run };

  async function run(): Promise<void> {
    if (clock.now() >= playedUntil) return;
    say('  first load: the region’s tables …');
    const { programmes, persons, units, rows } = readData();
    const providers = demoProviders();
    for (const unit of units) await addUnit(unit);
    for (const person of persons) {
      if (!(await store.directory.find(person.email))) await store.directory.save(person);
    }
    await addProviders(providers.directory);
    const { add } = createImportProgrammes(store);
    for (const programme of programmes) await add(programme);
    for (const id of history) await importHistory(find(programmes, id));
    const programme = find(programmes, open);
    await playApplications(programme, rows.slice(0, applied), {
      persons,
      ofProviders: providers.applications,
    });
    await system.moveClock(playedUntil);
  }

  async function addUnit(unit: Unit): Promise<void> {
    if (await store.directory.findUnit(unit.id)) return;
    const change = {
      id: ulid(),
      at: clock.now(),
      by: 'import',
      differences: unitDifferences(undefined, unit),
    };
    await store.directory.saveUnit(unit, { change });
  }

  async function addProviders(wanted: WantedDirectory): Promise<void> {
    const { check, apply } = createImportDirectory({
      directory: store.directory,
      clock,
      newId: () => ulid(),
    });
    const checked = await check(wanted);
    if (checked.broken.length > 0) throw new StartError('The first load cannot take providers.json in.');
    for await (const _added of apply(wanted, checked));
  }

  async function importHistory(programme: Programme): Promise<void> {
    const { rows } = readTable(dataFile(`${programme.id}.tsv`));
    const importTable = createImportTable(store);
    for await (const _row of importTable(programme, rows));
  }

  async function playApplications(
    programme: Programme,
    rows: TableRow[],
    { persons, ofProviders }: { persons: Person[]; ofProviders: DemoApplication[] },
  ): Promise<void> {
    const director = persons.find(({ roles }) => roles.includes('director'));
    if (!director) throw new StartError('The first load needs a director in programmes.json.');
    const ids: string[] = [];
    for (const row of rows) ids.push(await submit(programme, row, persons));
    const own: string[] = [];
    for (const it of ofProviders) own.push(await submitOf(programme, it));
    const approved = own.filter((_id, index) => ofProviders[index]?.approved);
    if (clock.now() < decidedAt) await system.moveClock(decidedAt);
    for (const id of [...ids.slice(0, decided), ...approved]) await approve(id, director);
    await system.drain();
  }

  /** With a key made from the line: the same row is the same application, however often it is loaded. */
  function submit(programme: Programme, row: TableRow, persons: Person[]): Promise<string> {
    const person = persons.find(({ unitId: own }) => own === unitId(row.unit));
    if (!person) throw new StartError(`The first load has nobody who applies for ${row.unit}.`);
    const content = contentFromRow(row, programme);
    return web.submitApplication({
      person,
      programmeId: programme.id,
      content,
      key: `first-load-${row.line}`,
      sendAgain: true,
    });
  }

  async function submitOf(programme: Programme, { by, content }: DemoApplication): Promise<string> {
    const person = await store.directory.find(by);
    if (!person) throw new StartError(`The first load has nobody who is called ${by}.`);
    const key = `first-load-${by}`;
    return web.submitApplication({ person, programmeId: programme.id, content, key, sendAgain: true });
  }

  async function approve(applicationId: string, person: Person): Promise<void> {
    const application = await store.applications.find(applicationId);
    if (application?.status !== 'submitted' || application.content.amount === undefined) return;
    await web.decideApplication({
      person,
      applicationId,
      seenVersion: application.version,
      command: asApplied(application),
    });
  }
}

const asApplied = ({ content }: Application) => ({
  outcome: 'approved' as const,
  amount: content.amount ?? 0,
  fundingPartId: content.fundingPartId,
  costObject: content.costObject,
});

const dataFile = (name: string): Buffer => readFileSync(new URL(`data/${name}`, import.meta.url));

function readData() {
  const read = readProgrammesFile(dataFile('programmes.json'));
  if (!read.ok) throw new StartError('The first load cannot read programmes.json.');
  const { programmes, assumedPersons } = read.file;
  const tables = [...history, open].map((id) => readTable(dataFile(`${id}.tsv`)).rows);
  const unitNames = tables.flat().map(({ unit }) => unit);
  const persons = demoPersons(assumedPersons, unitNames);
  return { programmes, persons, units: demoUnits(unitNames), rows: tables.at(-1) ?? [] };
}

function find(programmes: Programme[], id: string): Programme {
  const programme = programmes.find((it) => it.id === id);
  if (!programme) throw new StartError(`The first load has no programme ${id}.`);
  return programme;
}
