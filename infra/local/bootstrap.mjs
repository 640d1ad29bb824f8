/**
 * What every npm script calls: `node infra/local/bootstrap.mjs [--java] <target> [args…]`.
 * Installs what is missing, then runs the target under the Node that Lambda has.
 * A target that ends in .ts or .mjs is a file of this repository; any other is a command of node_modules/.bin.
 *
 * Plain old JavaScript (no `?.`, no `??`, no top-level await), so that a Node that is too old
 * gets as far as the sentence that says so.
 */
// biome-ignore-all lint/style/useNodejsImportProtocol: an old Node does not know `node:`
import { spawn, spawnSync } from 'child_process';
// As a whole: an old Node refuses to load a file that names a function it does not have.
import * as fs from 'fs';
import { delimiter, dirname, join, resolve } from 'path';
import { fileURLToPath } from 'url';

const OLDEST_NODE = 20;
const LAMBDA_NODE = 24;
const OLDEST_JAVA = 17;
/** Within this time a second signal of the same kind is the terminal's and npm's copy of the first. */
const SAME_SIGNAL_MS = 1000;

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const binFolder = join(modules, '.bin');
const installLock = join(root, '.local', 'install.lock');
const isWindows = process.platform === 'win32';
const lambdaNode = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** Says one sentence and leaves. */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function say(line) {
  console.error(line);
}

function majorOf(version) {
  return Number(String(version).replace(/^v/, '').split('.')[0]);
}

function checkOwnNode() {
  if (majorOf(process.version) >= OLDEST_NODE) return;
  giveUp(
    `Node ${OLDEST_NODE} or newer is needed, and this is Node ${process.version.slice(1)}: install a newer Node (https://nodejs.org) and try again.`,
  );
}

/** `openjdk version "17.0.15"` is 17, and the old spelling `java version "1.8.0_402"` is 8. */
function javaMajor(text) {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(text);
  if (!found) return Number.NaN;
  return Number(found[1] === '1' ? found[2] : found[1]);
}

function checkJava() {
  const run = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const major = run.error || run.status !== 0 ? Number.NaN : javaMajor(`${run.stderr}${run.stdout}`);
  if (major >= OLDEST_JAVA) return;
  const found = Number.isNaN(major) ? 'no Java was found' : `the Java found is version ${major}`;
  giveUp(
    `Java ${OLDEST_JAVA} or newer is needed for DynamoDB Local, and ${found}: install it ` +
      '(Debian or Ubuntu: apt install openjdk-17-jre-headless, macOS: brew install --cask temurin@17, ' +
      'Windows: winget install EclipseAdoptium.Temurin.17.JRE) and try again.',
  );
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm notes at the end of an install what it put there. Contents are compared, not file times:
 * a clone, a copy and a restored cache all give new times to old files.
 */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(modules, '.package-lock.json'));
  if (!wanted)
    return giveUp('package-lock.json is missing or cannot be read: restore it from the repository.');
  if (!installed) return false;
  return Object.keys(wanted).every((path) => {
    if (path === '') return true;
    const have = installed[path];
    if (!have) return wanted[path].optional === true;
    return have.version === wanted[path].version && have.integrity === wanted[path].integrity;
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStaleLock() {
  try {
    const pid = Number(fs.readFileSync(join(installLock, 'pid'), 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    // The pid is written right after the folder is made: give its owner a moment before it is called dead.
    return fs.existsSync(installLock) && Date.now() - fs.statSync(installLock).mtimeMs > 5000;
  }
}

function takeInstallLock() {
  fs.mkdirSync(dirname(installLock), { recursive: true });
  try {
    fs.mkdirSync(installLock);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStaleLock()) fs.rmSync(installLock, { recursive: true, force: true });
    return false;
  }
  fs.writeFileSync(join(installLock, 'pid'), String(process.pid));
  process.on('exit', () => fs.rmSync(installLock, { recursive: true, force: true }));
  return true;
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The npm that called us, run by the Node that it runs on: our own Node is about to be replaced. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli))
    return { command: node || process.execPath, args: [cli], shell: false };
  return { command: 'npm', args: [], shell: isWindows };
}

function pathWithoutModules() {
  return String(process.env.PATH)
    .split(delimiter)
    .filter((folder) => folder !== binFolder)
    .join(delimiter);
}

function runNpmCi() {
  const npm = npmCommand();
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(npm.command, npm.args.concat(options), {
    cwd: root,
    env: Object.assign({}, process.env, { PATH: pathWithoutModules() }),
    shell: npm.shell,
    // Standard output belongs to the target.
    stdio: ['ignore', 2, 2],
  });
  return waitFor(child);
}

async function install() {
  let waiting = false;
  while (!takeInstallLock()) {
    if (!waiting) say('Another command is installing the packages: waiting for it …');
    waiting = true;
    await pause(200);
  }
  if (isInstalled()) return fs.rmSync(installLock, { recursive: true, force: true });
  say('Installing the packages of package-lock.json with npm ci (about half a minute) …');
  const startedAt = Date.now();
  const code = await runNpmCi();
  fs.rmSync(installLock, { recursive: true, force: true });
  if (code !== 0) process.exit(code > 128 ? code : giveUp('npm ci failed, and says why above.'));
  say(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function checkLambdaNode() {
  let version = '';
  if (fs.existsSync(lambdaNode)) {
    const isOurs = fs.realpathSync(process.execPath) === fs.realpathSync(lambdaNode);
    version = isOurs
      ? process.version
      : String(spawnSync(lambdaNode, ['--version'], { encoding: 'utf8' }).stdout);
  }
  if (majorOf(version) === LAMBDA_NODE) return;
  giveUp(
    `Node ${LAMBDA_NODE}, which the npm package \`node\` brings, is not in node_modules: its install script was skipped. ` +
      'Run `npm ci --ignore-scripts=false` and try again.',
  );
}

function targetFile(target) {
  if (/\.(ts|mjs|js)$/.test(target)) return join(root, target);
  const command = join(binFolder, target);
  if (!fs.existsSync(command)) giveUp(`There is no command \`${target}\` in node_modules/.bin.`);
  return fs.realpathSync(command);
}

/**
 * The child leads its own process group. Ctrl-C reaches a terminal's whole group, and npm sends it once more:
 * here the copies become one, so that the child is told exactly once and has the time to stop in order.
 */
function passOnSignals(child) {
  const lastAt = {};
  const passOn = (signal, as) => {
    process.on(signal, () => {
      const isCopy = Date.now() - (lastAt[signal] || 0) < SAME_SIGNAL_MS;
      lastAt[signal] = Date.now();
      if (!isCopy) child.kill(as);
    });
  };
  passOn('SIGINT', 'SIGINT');
  passOn('SIGTERM', 'SIGTERM');
  // A closed terminal is a wish to stop, too, and nobody is left to read a second one.
  passOn('SIGHUP', 'SIGTERM');
}

/**
 * `kill` of npm ends the shell between npm and us, and the shell tells nobody: an npm script whose parent
 * is gone stops, too.
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 300);
  timer.unref();
}

function waitFor(child) {
  passOnSignals(child);
  stopWithNpm(child);
  return new Promise((done) => {
    child.on('error', (error) => giveUp(`Could not start ${child.spawnfile}: ${error.message}.`));
    child.on('exit', (code, signal) => {
      const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
      done(signal ? 128 + (numbers[signal] || 0) : code);
    });
  });
}

function runTarget(target, args, nodeOptions) {
  const child = spawn(lambdaNode, nodeOptions.concat([targetFile(target)], args), {
    detached: !isWindows,
    env: Object.assign({}, process.env, { PATH: `${binFolder}${delimiter}${pathWithoutModules()}` }),
    stdio: 'inherit',
  });
  return waitFor(child);
}

async function main() {
  checkOwnNode();
  const args = process.argv.slice(2);
  const needsJava = args[0] === '--java';
  if (needsJava) args.shift();
  // For what makes large files: see infra/local/machine/frugal.ts.
  const isFrugal = args[0] === '--frugal';
  if (isFrugal) args.shift();
  const target = args.shift();
  if (!target)
    giveUp('Usage: node infra/local/bootstrap.mjs [--java] [--frugal] <file.ts or command> [args…]');
  if (needsJava) checkJava();
  if (!isInstalled()) await install();
  checkLambdaNode();
  process.exit(await runTarget(target, args, isFrugal ? ['--max-semi-space-size=8'] : []));
}

main().catch((error) => giveUp(`Could not start: ${error.message}`));
