import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { BookkeepingSchema, PayerSchema } from '../../shared/domain/payment-order.ts';

const empty = z.literal('');
const origin = z
  .url({ protocol: /^https$/ })
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'must be https://host and nothing after it',
  );

/**
 * What differs between stages. An empty text means that the stack does it itself: an empty `issuer` builds a
 * Cognito user pool, an empty `certificateArn` leaves the site at the API's own address, an empty `alarmAddress`
 * leaves the alarm topic without a subscriber.
 */
const StageConfigSchema = z
  .strictObject({
    organisation: z.string().trim().min(1),
    /** Where people write when a page does not work for them: it stands in the accessibility statement. */
    contact: z.email(),
    /** The only address that mails and sign-in ever point at. */
    origin,
    certificateArn: z.union([
      empty,
      z.string().regex(/^arn:aws:acm:/, 'must be the ARN of an ACM certificate'),
    ]),
    /** The domain that SES may send for. */
    domain: z.hostname(),
    sender: z.email(),
    issuer: z.union([empty, z.url({ protocol: /^https$/ })]),
    clientId: z.string(),
    alarmAddress: z.union([empty, z.email()]),
    holidays: z.array(z.iso.date()),
    /** Who pays the providers, and how it is booked (shared/domain/payment-order.ts). */
    payer: PayerSchema,
    bookkeeping: BookkeepingSchema,
  })
  .superRefine(({ sender, domain, issuer, clientId }, context) => {
    if (sender.split('@')[1] !== domain) {
      context.addIssue({ code: 'custom', path: ['sender'], message: `must be an address at ${domain}` });
    }
    if ((issuer === '') !== (clientId === '')) {
      context.addIssue({
        code: 'custom',
        path: ['clientId'],
        message: 'must be given with an issuer, and only then',
      });
    }
  });
export type StageConfig = z.infer<typeof StageConfigSchema>;

/** Names every fault of a stage's configuration at once. */
export class StageConfigError extends Error {
  constructor(stage: string, faults: string[]) {
    super(`infra/config/${stage}.json: ${faults.join('; ')}`);
    this.name = 'StageConfigError';
  }
}

/** @throws StageConfigError that names every fault, by field */
export function parseStageConfig(stage: string, content: unknown): StageConfig {
  const result = StageConfigSchema.safeParse(content, { reportInput: false });
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  throw new StageConfigError(stage, faults);
}

/** Reads `<stage>.json` beside this file. @throws StageConfigError also when there is no such stage */
export function readStageConfig(
  stage: string,
  folder = fileURLToPath(new URL('.', import.meta.url)),
): StageConfig {
  if (!/^[a-z0-9-]{2,20}$/.test(stage)) {
    throw new StageConfigError(stage, ['a stage is named with 2 to 20 of a-z, 0-9 and -']);
  }
  const file = `${folder}${stage}.json`;
  if (!existsSync(file)) {
    const known = readdirSync(folder).filter((name) => name.endsWith('.json'));
    throw new StageConfigError(stage, [`there is no such file, only ${known.join(', ')}`]);
  }
  return parseStageConfig(stage, parseJson(stage, readFileSync(file, 'utf8')));
}

function parseJson(stage: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StageConfigError(stage, [`is not JSON: ${error instanceof Error ? error.message : error}`]);
  }
}
