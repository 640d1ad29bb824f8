import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type Role } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';

/** Where a file lies while it is made, and where people find it: as `shared/use-cases/make-order-files.ts` names keys. */
const making = 'making/*';
const kept = 'orders/*';

/** The private bucket of the orders' files. What is under a temporary key is gone after a day. */
export class FileBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // Nothing is overwritten for ever: a published file can be had back.
      versioned: true,
      lifecycleRules: [
        {
          prefix: making.replace('*', ''),
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acceptFinding(
      this.bucket,
      'AwsSolutions-S1',
      'Who made and who may fetch a file stands in the table; the access log would hold signed addresses.',
    );
  }

  /** Writes files, and gives them their lasting keys. */
  grantMaking(role: Role): void {
    this.#grant(role, ['s3:PutObject'], [making, kept]);
    this.#grant(role, ['s3:GetObject'], [making]);
  }

  /** Reads the files that people may fetch: an address is signed with this right and carries no other. */
  grantFetching(role: Role): void {
    this.#grant(role, ['s3:GetObject'], [kept]);
  }

  #grant(role: Role, actions: string[], keys: string[]): void {
    Grant.addToPrincipal({
      grantee: role,
      actions,
      resourceArns: keys.map((key) => this.bucket.arnForObjects(key)),
    });
    for (const key of keys) {
      acceptFinding(
        role,
        `AwsSolutions-IAM5[Resource::<${this.#logicalId}.Arn>/${key}]`,
        'One object for each file of each order, by keys that begin so.',
      );
    }
  }

  get #logicalId(): string {
    const { stack, node } = this.bucket;
    return stack.getLogicalId(node.defaultChild as CfnBucket);
  }
}
