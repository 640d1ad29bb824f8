import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts one finding of cdk-nag on one construct and what lies below it. The id is the full one that synth prints,
 * without the `AwsSolutions::` before it: with that prefix the library also lets every other warning pass.
 */
export function acceptFinding(construct: IConstruct, id: `AwsSolutions-${string}`, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
