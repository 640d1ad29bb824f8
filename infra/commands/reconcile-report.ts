import { SettingsError } from '../../shared/config/settings.ts';
import { formatKronor } from '../../shared/domain/money.ts';
import type {
  Deviation,
  ReconciledPart,
  Reconciliation,
} from '../../shared/use-cases/reconcile-everything.ts';
import { isLostConnection, partText, t } from './import-report.ts';

/** A heading for each programme, and a line for each of its parts. */
export function sumTexts({ parts, deviations }: Reconciliation): string[] {
  if (parts.length === 0) return [t('reconcile.nothing')];
  const overdrawn = new Set(
    deviations.flatMap((it) => (it.kind === 'money' && it.invariant === 1 ? [it.where] : [])),
  );
  return parts.flatMap((one, index) => {
    const { programme } = one;
    const heading =
      programme.id === parts[index - 1]?.programme.id ? [] : [`${programme.name} (${programme.id})`];
    return [...heading, `  ${partLine(one, overdrawn)}`];
  });
}

/** What history overdrew is said, and is no deviation; what a decision overdrew is both. */
function partLine({ programme, part, balance }: ReconciledPart, overdrawn: ReadonlySet<string>): string {
  const line = partText(part.name, balance);
  if (balance.left >= 0) return line;
  const key = overdrawn.has(`${programme.id}/${part.id}`) ? 'reconcile.overdrawn' : 'reconcile.imported';
  return `${line}, ${t(key, { amount: formatKronor(-balance.left) })}`;
}

export const holdsText = ({ counts }: Reconciliation): string => t('reconcile.holds', counts);

/** How many there are, and a sentence for each. */
export const deviationTexts = (deviations: readonly Deviation[]): string[] => [
  t('reconcile.deviations', { count: deviations.length }),
  ...deviations.map((one) => `  ${deviationText(one)}`),
];

function deviationText(deviation: Deviation): string {
  if (deviation.kind === 'money') {
    const { invariant, where, detail } = deviation;
    return t(`reconcile.money.${invariant}`, { where, detail });
  }
  if (deviation.kind === 'chain') {
    const { applicationId: id, fault } = deviation;
    return t(`reconcile.chain.${fault.kind}`, { id, row: fault.row });
  }
  return t(`reconcile.${deviation.kind}`, { key: deviation.key });
}

/** What broke off a reconciliation, as a sentence. */
export function brokenOffText(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (isLostConnection(error)) return t('reconcile.notRunning');
  return t('reconcile.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
