import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Question } from '../../shared/domain/question.ts';
import type { Item } from '../../shared/store/query.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import { anAsking, aQuestionOn, aSubmission } from '../builders/act.ts';
import { anAllocation } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';
import type { TestTable } from './table.ts';

/** Everything in the table, in the order of the keys, to compare before and after. */
export async function rowsOf({ table }: TestTable): Promise<Item[]> {
  const rows = await everyItem(table);
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
const keyOf = ({ pk, sk }: Item) => `${pk} ${sk}`;

/** Writes an item past the store, as nothing in the product does. */
export async function putRaw({ table }: TestTable, item: Item): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}

/** A programme of its own for a test: 1 000 000 kr of stimulus money, 400 000 kr earmarked. */
export async function addProgramme({ store }: TestTable, id: string): Promise<Programme> {
  // Two programmes never share a diary number.
  const programme = aProgramme({ id, diaryNumber: undefined });
  const allocations = programme.fundingParts.map((part) =>
    anAllocation({ id: `allocate-${part.id}`, programmeId: id, fundingPartId: part.id, amount: part.amount }),
  );
  await store.programmes.add(programme, allocations);
  return programme;
}

/** An application with its open question, in a programme of its own; all ids come from `name`. */
export async function addAsked(
  world: TestTable,
  name: string,
): Promise<{ application: Application; question: Question; programme: Programme }> {
  const programme = await addProgramme(world, `programme-${name}`);
  const application = await addSubmitted(world, name, programme.id);
  const question = aQuestionOn(application);
  await world.store.applications.commit(anAsking(application, question));
  return { application: await found(world, name), question, programme };
}

export async function addSubmitted(world: TestTable, id: string, programmeId: string): Promise<Application> {
  await world.store.applications.commit(aSubmission(id, programmeId));
  return found(world, id);
}

export async function found({ store }: TestTable, id: string): Promise<Application> {
  const application = await store.applications.find(id);
  if (!application) throw new Error(`there is no application ${id}`);
  return application;
}
