import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

export type LinkKeySettings = { LINK_KEY?: string | undefined; LINK_KEY_SECRET?: string | undefined };

/** Neither a key nor a secret's name: no link could be made. */
export class LinkKeyMissing extends Error {
  constructor() {
    super('set LINK_KEY_SECRET (on AWS) or LINK_KEY (on a laptop)');
    this.name = 'LinkKeyMissing';
  }
}

/** The key that mail links are made with: a secret on AWS, fetched once for each running function; a value on a laptop. */
export function createLinkKey({ LINK_KEY, LINK_KEY_SECRET }: LinkKeySettings): () => Promise<string> {
  let fetched: Promise<string> | undefined;
  return () => {
    if (LINK_KEY) return Promise.resolve(LINK_KEY);
    if (!LINK_KEY_SECRET) return Promise.reject(new LinkKeyMissing());
    fetched ??= fetchSecret(LINK_KEY_SECRET).catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
    return fetched;
  };
}

async function fetchSecret(SecretId: string): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString) throw new LinkKeyMissing();
  return SecretString;
}
