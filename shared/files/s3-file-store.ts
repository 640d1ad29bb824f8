import { CopyObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileStore } from '../use-cases/ports.ts';

/** `client`: the region's S3, unless told. */
type S3Options = { bucket: string; client?: S3Client };

/**
 * Files in a private bucket. S3 shows an object whole or not at all. An address is signed with the function's own rights
 * and is good for no longer than those (AWS documentation).
 */
export function createS3FileStore({ bucket, client = new S3Client({}) }: S3Options): FileStore {
  return {
    write: async (key, content, contentType) => {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, ContentType: contentType }),
      );
    },
    keep: async (temporaryKey, key) => {
      await client.send(
        new CopyObjectCommand({ Bucket: bucket, Key: key, CopySource: copySource(bucket, temporaryKey) }),
      );
    },
    address: (key, { name, seconds }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: saveAs(name) }),
        { expiresIn: seconds },
      ),
  };
}

const copySource = (bucket: string, key: string): string =>
  [bucket, ...key.split('/')].map(encodeURIComponent).join('/');

const saveAs = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`;
