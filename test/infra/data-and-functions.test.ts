import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  MailEventSettingsSchema,
  RelaySettingsSchema,
  readSettings,
  TaskSettingsSchema,
  WebSettingsSchema,
} from '../../shared/config/settings.ts';
import { tableSpecification } from '../../shared/store/table-specification.ts';
import { readable, resourcesOf } from './readable.ts';
import { synthesizeStack } from './synthesized-stack.ts';

const { template } = synthesizeStack();
const FunctionSchema = z.object({
  Architectures: z.array(z.string()),
  Runtime: z.string(),
  LoggingConfig: z.object({ LogGroup: z.unknown() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown().transform(readable)) }),
});
const functions = new Map(
  resourcesOf(template, 'AWS::Lambda::Function').map(({ id, properties }) => [
    id,
    FunctionSchema.parse(properties),
  ]),
);
const environmentOf = (id: string) => functions.get(id)?.Environment.Variables ?? {};

describe('The table', () => {
  test('is what the specification says, with its stream and its time to live', () => {
    const keys = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: keys(tableSpecification.partitionKey, tableSpecification.sortKey),
      GlobalSecondaryIndexes: tableSpecification.indexes.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'ALL' },
      })),
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAtSeconds', Enabled: true },
    });
  });

  test('can be restored, cannot be deleted by mistake, and is encrypted with a key that rotates', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      Properties: {
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    template.hasResource('AWS::KMS::Key', {
      Properties: { EnableKeyRotation: true },
      DeletionPolicy: 'Retain',
    });
  });
});

describe('The bucket of the files', () => {
  test('is private and encrypted, speaks TLS only, and outlives the stack', () => {
    template.resourceCountIs('AWS::S3::Bucket', 1);
    template.hasResource('AWS::S3::Bucket', {
      Properties: {
        BucketEncryption: Match.anyValue(),
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      }),
    });
  });

  test('ends what lies under a temporary key after a day and case exports after a month, and nothing else', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          {
            Prefix: 'making/',
            ExpirationInDays: 1,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            Status: 'Enabled',
          },
          {
            Prefix: 'cases/',
            ExpirationInDays: 30,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            Status: 'Enabled',
          },
          { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
        ],
      },
    });
  });

  test('is named to the pages and to the task that makes the files, and to nobody else', () => {
    const told = [...functions.keys()].filter((id) => 'FILES_BUCKET' in environmentOf(id));
    expect(told.sort()).toEqual([
      'TasksCaseFilesFunction',
      'TasksOrderFilesFunction',
      'TasksReportFilesFunction',
      'WebSiteFunction',
    ]);
  });
});

describe('Every function', () => {
  test('runs on arm64 and Node 24, and there are twenty-six', () => {
    expect([...functions.values()].map(({ Architectures, Runtime }) => [...Architectures, Runtime])).toEqual(
      Array(26).fill(['arm64', 'nodejs24.x']),
    );
  });

  test('has a log of its own, which is not kept for ever', () => {
    const logs = [...functions.values()].map(({ LoggingConfig }) => readable(LoggingConfig.LogGroup));
    expect(new Set(logs).size).toBe(26);
    for (const { properties } of resourcesOf(template, 'AWS::Logs::LogGroup')) {
      expect(properties).toHaveProperty('RetentionInDays');
    }
  });

  test('finds all its settings when it starts', () => {
    for (const [id] of functions) {
      const schema = /^Web/.test(id)
        ? WebSettingsSchema
        : /^Relay/.test(id)
          ? RelaySettingsSchema
          : /^MailEvents/.test(id)
            ? MailEventSettingsSchema
            : TaskSettingsSchema;
      expect(() => readSettings(schema, environmentOf(id)), id).not.toThrow();
    }
  });

  test('reaches AWS itself: no address of a local part is set', () => {
    const names = [...functions.keys()].flatMap((id) => Object.keys(environmentOf(id)));
    expect(names.filter((name) => name.endsWith('_ENDPOINT') || name === 'LINK_KEY')).toEqual([]);
  });

  test('knows the key of the links only if it makes links, and then by the name of the secret', () => {
    const knowing = [...functions.keys()].filter((id) => 'LINK_KEY_SECRET' in environmentOf(id));
    expect(knowing.sort()).toEqual(['TasksAskControllerFunction', 'TasksAskFunction']);
    template.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    });
  });

  test('is told the user pool as its issuer, unless the organisation has one of its own', () => {
    expect(environmentOf('WebSiteFunction').ISSUER).toBe(
      'https://cognito-idp.eu-north-1.amazonaws.com/SignInUserPool',
    );
    const federated = synthesizeStack({
      issuer: 'https://login.region.example',
      clientId: 'bidragsled',
    }).template;
    federated.resourceCountIs('AWS::Cognito::UserPool', 0);
    federated.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({ ISSUER: 'https://login.region.example', CLIENT_ID: 'bidragsled' }),
      },
    });
  });
});
