import { createHash, createHmac } from 'node:crypto';

/** Of text as UTF-8, or of bytes; in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * The secret part of a mail link: HMAC(key, question id, issue number), 256 bits. It can be made again for the same mail,
 * and only its SHA-256 is stored, before the mail goes (DESIGN §6).
 */
export function linkToken(key: string, questionId: string, issue: number): string {
  return createHmac('sha256', key).update(`${questionId}\n${issue}`, 'utf8').digest('base64url');
}
