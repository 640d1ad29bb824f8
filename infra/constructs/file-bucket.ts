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
import { daysOfCases } from '../../shared/domain/case-export.ts';
import { acceptFinding } from './accept-finding.ts';

/** Where people find files, by what they are of; while one is made it lies in `making/` before the same key. */
const folders = ['orders', 'reports', 'cases'] as const;
export type FileFolder = (typeof folders)[number];

/** The private bucket of the files of orders, reports and case exports. What is under a temporary key is gone after a day. */
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
          prefix: 'making/',
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          prefix: 'cases/',
          expiration: Duration.days(daysOfCases),
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

  /** Writes files of one kind, and gives them their lasting keys. */
  grantMaking(role: Role, folder: FileFolder): void {
    const making = `making/${folder}/*`;
    this.#grant(role, ['s3:PutObject'], [making, `${folder}/*`]);
    this.#grant(role, ['s3:GetObject'], [making]);
  }

  /** Reads the files that people may fetch: an address is signed with this right and carries no other. */
  grantFetching(role: Role): void {
    this.#grant(
      role,
      ['s3:GetObject'],
      folders.map((folder) => `${folder}/*`),
    );
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
