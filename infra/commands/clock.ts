import { localFolder, readAddresses } from '../local/machine/local-folder.ts';
import { clockCommand } from './clock-command.ts';

/** `npm run clock`: looks at or moves the clock of the running system. */
process.exitCode = await clockCommand(process.argv.slice(2), {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  address: () => readAddresses(localFolder())?.clock,
});
