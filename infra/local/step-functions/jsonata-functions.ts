import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import type { Clock } from '../../../shared/domain/clock.ts';
import { randomFromSeed } from './java-random.ts';
import type { Json } from './model.ts';

const HASHES: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** The most numbers that AWS lets one $range give. */
const MAX_RANGE = 360_145;

/** JSONata's code for an error that a function raises itself. */
const raise = (message: string): Error => Object.assign(new Error(message), { code: 'D3137' });

/** Cuts an array into parts of `size`; the last may be shorter. Nothing (undefined) when there is nothing to cut. */
function partition(array: Json[] | undefined, size: number | undefined): Json[][] | undefined {
  const length = Math.trunc(size ?? array?.length ?? 0);
  if (length < 0) throw raise('Second argument must be zero or greater');
  if (!array || array.length === 0 || length === 0) return undefined;
  const parts = Math.ceil(array.length / length);
  return Array.from({ length: parts }, (_, part) => array.slice(part * length, (part + 1) * length));
}

/**
 * Whole numbers from `first` to `last` by `step`. AWS answers with a JSONata sequence, so a single
 * number comes out bare and none at all as undefined: `$range(1, 9, 9)` is `1` (recorded on AWS).
 */
function range(...bounds: (number | undefined)[]): number[] | undefined {
  const [first = 0, last = 0, step = 0] = bounds.map((bound) => Math.trunc(bound ?? 0));
  if (step === 0) return undefined;
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > MAX_RANGE) {
    throw new Error('Expression evaluation memory limit exceeded: Check for excessive memory usage');
  }
  const numbers = Array.from({ length }, (_, index) => first + index * step);
  return Object.defineProperty(numbers, 'sequence', { value: true });
}

/** Hexadecimal digest of a text's UTF-8 by one of AWS's five algorithms, whose names have capitals. */
function hash(text: string | undefined, algorithm: string | undefined): string | undefined {
  if (text === undefined || algorithm === undefined) return undefined;
  const name = Object.hasOwn(HASHES, algorithm) ? HASHES[algorithm] : undefined;
  if (!name) throw raise(`The algorithm must be one of ${Object.keys(HASHES).join(', ')}, not ${algorithm}`);
  return createHash(name).update(text).digest('hex');
}

function parse(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw raise(`Invalid JSON: ${error instanceof Error ? error.message : error}`);
  }
}

const random = (seed?: number): number =>
  seed === undefined ? Math.random() : randomFromSeed(Math.trunc(seed));

const formatInstant = jsonata('$fromMillis($moment, $picture, $zone)');

/**
 * Gives an expression AWS's own functions (AWS documentation, "JSONata functions provided by Step
 * Functions") and lets `$now` and `$millis` follow the domain clock instead of the machine's.
 */
export function registerFunctions(expression: jsonata.Expression, clock: Clock): void {
  const moment = () => Date.parse(clock.now());
  expression.registerFunction('partition', partition, '<an?:a>');
  expression.registerFunction('range', range, '<nnn?:a>');
  expression.registerFunction('hash', hash, '<ss?:s>');
  expression.registerFunction('random', random, '<n?:n>');
  expression.registerFunction('uuid', () => randomUUID(), '<:s>');
  expression.registerFunction('parse', parse, '<s?:x>');
  expression.registerFunction('millis', moment, '<:n>');
  expression.registerFunction(
    'now',
    (picture?: string, zone?: string) =>
      formatInstant.evaluate(undefined, { moment: moment(), picture, zone }),
    '<s?s?:s>',
  );
}
