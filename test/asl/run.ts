import { UnsupportedFeatureError } from '../../infra/local/step-functions/runner.ts';
import { isQueueRow } from './callbacks.ts';
import { differences } from './compare.ts';
import { type Played, play } from './play.ts';
import { findVectors, readVector, type Vector } from './vector.ts';

type Result = { verdict: 'passed' | 'failed' | 'skipped'; features: string[]; problems: string[] };

/** Plays one file and compares what the runner did with what AWS did. */
async function check(path: string): Promise<Result> {
  let features: string[] = [];
  try {
    const vector = readVector(path);
    features = vector.features;
    const problems = compare(vector, await play(vector));
    return { verdict: problems.length === 0 ? 'passed' : 'failed', features, problems };
  } catch (error) {
    if (error instanceof UnsupportedFeatureError) {
      return {
        verdict: 'skipped',
        features: [...new Set(error.features.map(({ feature }) => feature))],
        problems: [],
      };
    }
    return { verdict: 'failed', features, problems: [String(error)] };
  }
}

function compare(vector: Vector, { execution, history }: Played): string[] {
  const { expected } = vector;
  const types = history.map(({ type }) => String(type));
  // A recording that stopped before the end has no status; it only says how the execution began.
  if (!expected.status) return compareEvents(vector, types.slice(0, expected.historyEventTypes?.length));
  const output = execution.output === undefined ? undefined : JSON.parse(execution.output);
  return [
    ...differences(expected.status, execution.status, 'status'),
    ...differences(vector.inputMasked ? unmaskDates(expected.output) : expected.output, output, 'output'),
    ...differences(expected.error ?? undefined, execution.error, 'error'),
    ...differences(expected.cause ?? undefined, execution.cause, 'cause'),
    ...compareEvents(vector, types),
    ...compareLinks(vector, history),
    ...compareParameters(vector, history),
  ];
}

function compareEvents({ expected, unordered, idsMasked }: Vector, types: string[]): string[] {
  if (!expected.historyEventTypes) return [];
  const inOrder = !unordered && !idsMasked;
  const listed = (list: string[]) => (inOrder ? list : list.toSorted()).join(' ');
  const actual = idsMasked ? types.filter(isKeptBySorting) : types;
  return differences(listed(expected.historyEventTypes), listed(actual), 'events');
}

/** Which event each one follows from, where the order of events is evidence. */
function compareLinks({ expected, unordered, idsMasked }: Vector, history: Played['history']): string[] {
  if (!expected.history || unordered || idsMasked) return [];
  const links = (events: { previousEventId?: number | undefined }[]) =>
    events.map(({ previousEventId }) => previousEventId).join(' ');
  return differences(links(expected.history), links(history), 'previous events');
}

const ENDS_PARALLEL = /^ParallelState(Succeeded|Failed|Aborted|Exited)$/;

/**
 * In recordings with masked ids the events within a Parallel were sorted, by a tool that writes what it
 * sorted over the end events of the Parallel, all but the last of those that follow upon one another.
 */
const isKeptBySorting = (type: string, index: number, types: string[]): boolean =>
  !(ENDS_PARALLEL.test(type) && ENDS_PARALLEL.test(types[index + 1] ?? ''));

/** In recordings with a masked input, "date" stands for the moment that the input held. */
const unmaskDates = (output: unknown): unknown =>
  output === undefined
    ? undefined
    : JSON.parse(JSON.stringify(output), (_, value) => (value === 'date' ? '<date>' : value));

/** What each attempt was handed. */
function compareParameters(vector: Vector, history: Played['history']): string[] {
  const scheduled = history.flatMap(
    ({ lambdaFunctionScheduledEventDetails: bare, taskScheduledEventDetails: task }) => {
      const text = bare?.input ?? task?.parameters;
      return text === undefined ? [] : [JSON.parse(text)];
    },
  );
  const count = differences(vector.mocks.length, scheduled.length, 'attempts');
  return count.concat(
    vector.mocks.flatMap((mock, index) => {
      const actual = isQueueRow(mock) ? scheduled[index]?.Payload : scheduled[index];
      const expected = mock.parameters ?? mock.input;
      return expected === undefined ? [] : differences(expected, actual, `attempt ${index + 1}`);
    }),
  );
}

function printByFeature(results: Result[]): void {
  const rows = new Map<string, { passed: number; failed: number; skipped: number }>();
  for (const { verdict, features } of results) {
    for (const feature of features) {
      const row = rows.get(feature) ?? { passed: 0, failed: 0, skipped: 0 };
      row[verdict] += 1;
      rows.set(feature, row);
    }
  }
  console.log('\nFiles by feature (a file counts for each feature that it uses):');
  for (const [feature, row] of [...rows].sort()) {
    console.log(`  ${feature.padEnd(44)} ${row.passed} passed, ${row.failed} failed, ${row.skipped} skipped`);
  }
}

async function main(folder: string | undefined): Promise<number> {
  if (!folder) {
    console.error('ASL_VECTORS is not set. Point it at the folder with the recorded executions.');
    return 1;
  }
  const paths = findVectors(folder);
  if (paths.length === 0) console.error(`There is no .json file below ${folder}.`);
  const results: Result[] = [];
  for (const path of paths) {
    const result = await check(path);
    results.push(result);
    const reason = result.verdict === 'skipped' ? ` (not supported: ${result.features.join(', ')})` : '';
    console.log(`${result.verdict}  ${path.slice(folder.length).replace(/^\//, '')}${reason}`);
    for (const problem of result.problems) console.log(`        ${problem}`);
  }
  printByFeature(results);
  const count = (verdict: Result['verdict']) => results.filter((result) => result.verdict === verdict).length;
  console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  return count('failed') === 0 && count('passed') > 0 ? 0 : 1;
}

process.exitCode = await main(process.env.ASL_VECTORS);
