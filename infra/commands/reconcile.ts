import { createTable } from '../../shared/store/client.ts';
import { readWholeTable } from '../../shared/store/whole-table.ts';
import { createReconcileEverything } from '../../shared/use-cases/reconcile-everything.ts';
import { localFolder } from '../local/machine/local-folder.ts';
import { t } from './import-report.ts';
import { printable } from './printable.ts';
import { brokenOffText, deviationTexts, holdsText, sumTexts } from './reconcile-report.ts';
import { findRunningTable } from './running-table.ts';

type ReconcileSurroundings = {
  say: (line: string) => void;
  complain: (line: string) => void;
  environment: NodeJS.ProcessEnv;
  /** Where `npm start` says its addresses. */
  folder: string;
};

/**
 * `npm run reconcile`: folds the whole ledger of the running system, follows every audit chain, and says what each part
 * has left. Changes nothing. Answers with the exit code: 1 when something deviates, or could not be looked at.
 */
export async function reconcileCommand(
  args: readonly string[],
  surroundings: ReconcileSurroundings,
): Promise<number> {
  const { say, complain } = surroundings;
  if (args.length === 1 && args[0] === '--help') {
    for (const key of ['reconcile.usage', 'reconcile.help'] as const) say(t(key));
    return 0;
  }
  if (args.length > 0) {
    complain(`${t('reconcile.arguments')} ${t('reconcile.usage')}`);
    return 1;
  }
  try {
    return await reconcileRunning(surroundings);
  } catch (error) {
    complain(brokenOffText(error));
    return 1;
  }
}

async function reconcileRunning({
  say,
  complain,
  environment,
  folder,
}: ReconcileSurroundings): Promise<number> {
  const address = findRunningTable(environment, folder);
  if (!address) {
    complain(t('reconcile.notRunning'));
    return 1;
  }
  const table = createTable(address);
  try {
    const result = await createReconcileEverything(() => readWholeTable(table))();
    for (const line of sumTexts(result)) say(line);
    if (result.deviations.length === 0) say(holdsText(result));
    else for (const line of deviationTexts(result.deviations)) complain(line);
    return result.deviations.length === 0 ? 0 : 1;
  } finally {
    table.client.destroy();
  }
}

if (import.meta.main) {
  process.exitCode = await reconcileCommand(process.argv.slice(2), {
    say: (line) => console.log(printable(line)),
    complain: (line) => console.error(printable(line)),
    environment: process.env,
    folder: localFolder(),
  });
}
