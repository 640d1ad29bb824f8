/** AWS documentation, "Step Functions service quotas", standard workflows. */
export const LIMITS = {
  /** Bytes of UTF-8 in any input or output. */
  payloadBytes: 262_144,
  executionDays: 365,
  historyEvents: 25_000,
  /** Iterations of one inline Map at the same time. */
  concurrentIterations: 40,
  /** Largest number of seconds that a Wait or a timeout may name. */
  seconds: 99_999_999,
} as const;

export const isTooLarge = (text: string): boolean => Buffer.byteLength(text) > LIMITS.payloadBytes;
