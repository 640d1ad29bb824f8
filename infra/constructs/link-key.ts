import { RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';

/** The key from which the tokens of mail links are made (DESIGN §6). Made by AWS, seen by nobody. */
export function createLinkKey(scope: Construct, id: string, encryptionKey: Key): Secret {
  const secret = new Secret(scope, id, {
    description: 'Bidragsled: key of the mail links',
    encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acceptFinding(
    secret,
    'AwsSolutions-SMG4',
    'A mail that is sent again must carry the same link (SECURITY 33), so the key may not change by itself; the table holds only hashes of what it makes.',
  );
  return secret;
}
