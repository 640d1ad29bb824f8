import { startSystem } from '../../infra/local/system.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { createActs, setTheScene, startsAt } from './acts.ts';
import { createFaults } from './faults.ts';

/** The whole local system in memory, with people, a programme, and faults to put in front of its table. */
export async function startWholeStage() {
  const faults = createFaults();
  const system = await startSystem({ data: sharedDatabase(), startsAt, onTable: faults.onTable });
  const { submitApplication, decideApplication } = system.web;
  const acts = createActs({ ...system, submitApplication, decideApplication });
  const stop = async () => {
    acts.close();
    await system.stop();
  };
  try {
    await setTheScene(system);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...system, ...acts, faults, stop };
}

export type WholeStage = Awaited<ReturnType<typeof startWholeStage>>;
