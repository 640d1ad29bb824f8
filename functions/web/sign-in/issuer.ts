import * as client from 'openid-client';
import type { SignedIn } from '../../../shared/use-cases/sessions.ts';

export type IssuerSettings = { issuer: string; clientId: string; origin: string };

/** What the browser keeps, in a cookie of its own, between leaving for the issuer and coming back. */
export type Journey = { state: string; nonce: string; verifier: string };

export const callbackPath = '/sign-in/callback';

/** The issuer's answer says who signed in too little for us to know them. */
export class ClaimsMissing extends Error {
  constructor() {
    super('the issuer gave no e-mail');
    this.name = 'ClaimsMissing';
  }
}

/** OIDC code flow with PKCE; the issuer is discovered at the first sign-in. `http:` is allowed on this machine only. */
export function createIssuer({ issuer, clientId, origin }: IssuerSettings) {
  const redirectUri = `${origin}${callbackPath}`;
  let discovered: Promise<client.Configuration> | undefined;
  return { leave, arrive };

  function configuration(): Promise<client.Configuration> {
    discovered ??= discover().catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  }

  function discover(): Promise<client.Configuration> {
    const local = ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname);
    const options = local ? { execute: [client.allowInsecureRequests] } : {};
    return client.discovery(new URL(issuer), clientId, undefined, client.None(), options);
  }

  /** Where to send the browser, and what it must bring back. `again` asks the issuer for a new sign-in. */
  async function leave(again: boolean): Promise<{ url: string; journey: Journey }> {
    const journey = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(await configuration(), {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
      ...(again ? { prompt: 'login' } : {}),
    });
    return { url: url.href, journey };
  }

  /** Trades the code for who it is. `query` is what the issuer sent the browser back with. */
  async function arrive(query: string, journey: Journey): Promise<SignedIn> {
    const tokens = await client.authorizationCodeGrant(
      await configuration(),
      new URL(`${redirectUri}${query}`),
      {
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        pkceCodeVerifier: journey.verifier,
      },
    );
    const claims = tokens.claims();
    if (!claims || typeof claims.email !== 'string') throw new ClaimsMissing();
    const seconds = typeof claims.auth_time === 'number' ? claims.auth_time : claims.iat;
    return {
      email: claims.email,
      emailVerified: claims.email_verified === true || claims.email_verified === 'true',
      subject: claims.sub,
      authTime: new Date(seconds * 1000).toISOString(),
    };
  }
}
