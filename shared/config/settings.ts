import * as z from 'zod';
import { BookkeepingSchema, PayerSchema } from '../domain/payment-order.ts';

const stage = z.string().regex(/^[a-z0-9-]{2,20}$/);
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

/** A setting that is written as JSON. */
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Days off besides the law's, as dates; none when nothing is set (SECURITY 44). */
const holidays = {
  HOLIDAYS: z
    .string()
    .default('[]')
    .pipe(json(z.array(z.iso.date()))),
};

/** The private bucket of the orders' files; a laptop has a folder. */
const filesBucket = { FILES_BUCKET: z.string().min(3).optional() };

/** Where AWS's services are; unset on AWS, the local parts' addresses on a laptop. */
const endpoints = {
  STEP_FUNCTIONS_ENDPOINT: url.optional(),
  SES_ENDPOINT: url.optional(),
};

const common = {
  STAGE: stage,
  TABLE_NAME: z.string().min(3),
  ...endpoints,
};

/** What the pages need. They have no right to Step Functions, SES or the link key, and write no files. */
export const WebSettingsSchema = z.object({
  ...common,
  ORGANISATION: z.string().min(1),
  /** Where a person writes when a page does not work for them (the accessibility statement). */
  CONTACT: z.email(),
  ORIGIN: url,
  ISSUER: url,
  CLIENT_ID: z.string().min(1),
  /** Where the laptop's clock and mailbox are; nothing on AWS. */
  CLOCK_ADDRESS: url.optional(),
  MAILBOX_ADDRESS: url.optional(),
  ASSETS_FOLDER: z.string().min(1),
  ...filesBucket,
  /** Who pays the providers, and how it is booked: frozen into each payment order. */
  PAYER: json(PayerSchema),
  BOOKKEEPING: json(BookkeepingSchema),
  ...holidays,
});
export type WebSettings = z.infer<typeof WebSettingsSchema>;

/** What the tasks of the state machine need. The key of the links is a secret's name on AWS and a value on a laptop. */
export const TaskSettingsSchema = z.object({
  ...common,
  ORGANISATION: z.string().min(1),
  ORIGIN: url,
  SENDER: z.string().min(3),
  MAIL_CONFIGURATION_SET: z.string().optional(),
  LINK_KEY: z.string().min(32).optional(),
  LINK_KEY_SECRET: z.string().optional(),
  /** Where the fonts of PDFs lie beside the bundle; a laptop has them in node_modules. */
  FONTS_FOLDER: z.string().optional(),
  ...filesBucket,
  ...holidays,
});
export type TaskSettings = z.infer<typeof TaskSettingsSchema>;

export const RelaySettingsSchema = z.object({ ...common, STATE_MACHINE_ARN: z.string().min(1) });
export type RelaySettings = z.infer<typeof RelaySettingsSchema>;

/** The function for mail events has the table, and nothing else. */
export const MailEventSettingsSchema = z.object(common);
export type MailEventSettings = z.infer<typeof MailEventSettingsSchema>;

/** All missing or wrong settings at once, by name. */
export class SettingsError extends Error {
  constructor(problems: string[]) {
    super(`Settings that are missing or wrong: ${problems.join('; ')}`);
    this.name = 'SettingsError';
  }
}

/** @throws SettingsError that names every setting at fault */
export function readSettings<T extends z.ZodType>(schema: T, environment: NodeJS.ProcessEnv): z.output<T> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`));
}
