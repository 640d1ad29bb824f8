/** The name of a deployed stage's table, so that a command finds it without asking the stack. */
export const stageTable = (stage: string): string => `bidragsled-${stage}`;
