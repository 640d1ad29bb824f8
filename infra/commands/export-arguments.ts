import { parseArgs } from 'node:util';
import type { OrderChoice } from '../../shared/domain/payment-order.ts';
import { QuarterSchema } from '../../shared/domain/payout.ts';
import { type LocalDate, localDateSchema } from '../../shared/domain/stockholm-time.ts';
import { isTextKey } from '../../shared/text/translate.ts';
import { t } from './import-report.ts';

type Where = { to: string; stage: string | undefined };
export type ExportArguments =
  | { kind: 'help' }
  | { kind: 'wrong'; text: string }
  | ({ kind: 'again'; order: string } & Where)
  | ({ kind: 'new'; choice: OrderChoice; payOn: LocalDate | undefined } & Where);

const text = { type: 'string' } as const;
const options = {
  programme: text,
  quarter: text,
  provider: text,
  'pay-on': text,
  order: text,
  to: text,
  stage: text,
  help: { type: 'boolean' },
} as const;

/** Reads what was typed after the command, or says what is wrong with it. */
export function readExportArguments(args: string[]): ExportArguments {
  const values = parsed(args);
  if (!values) return wrong(t('export.unknown'));
  if (values.help) return { kind: 'help' };
  const { programme, provider, order, to, stage } = values;
  if (!/^[a-z0-9-]{2,20}$/.test(stage ?? 'local')) return wrong(t('export.unknown'));
  if (!to) return wrong(t('export.to'));
  const isChoice = [programme, provider, values.quarter, values['pay-on']].some((it) => it !== undefined);
  if (order !== undefined) return isChoice ? wrong(t('export.unknown')) : { kind: 'again', order, to, stage };
  const quarter = QuarterSchema.optional().safeParse(values.quarter);
  if (!quarter.success) return wrong(t('export.quarter'));
  const payOn = localDateSchema.optional().safeParse(values['pay-on']);
  if (!payOn.success) return wrong(problem(payOn.error.issues[0]?.message));
  const choice = {
    ...(programme && { programmeId: programme }),
    ...(quarter.data && { quarter: quarter.data }),
    ...(provider && { unitId: provider }),
  };
  return { kind: 'new', choice, payOn: payOn.data, to, stage };
}

const wrong = (said: string): ExportArguments => ({ kind: 'wrong', text: said });

const problem = (key = ''): string => (isTextKey(key) ? t(key) : t('date.invalid'));

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}
