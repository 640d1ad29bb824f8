import { createHash, generateKeyPair, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { promisify } from 'node:util';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Configuration, interactionPolicy, JWK, Provider } from 'oidc-provider';
import { translator } from '../../../shared/text/translate.ts';
import {
  frameOf,
  type LocalFrame,
  type LocalPlaces,
  languageOfCookies,
  preparePages,
} from '../local-page.ts';
import { closeServer, listenLocally } from '../machine/listen.ts';
import type { DemoPerson } from './demo-person.ts';
import { createSignInMemory } from './sign-in-memory.ts';
import { brokenSignInPage, choosePersonPage, signedOutPage } from './sign-in-page.ts';

export type SignIn = {
  /** `http://localhost:<port>`. */
  issuer: string;
  stop(): Promise<void>;
};

export type SignInOptions = {
  /** Any free one by default. */
  port?: number;
  redirectUris: string[];
  /** By default the front pages of the sites that sign-ins return to. */
  postLogoutRedirectUris?: string[];
  clientId: string;
  /** Without one the client is public, and PKCE alone protects it. */
  clientSecret?: string;
  /** Read anew for each page, so that the directory's changes show at once. */
  persons(): Promise<DemoPerson[]>;
  /** Where the laptop's other parts are, for the links of the page. */
  places?: LocalPlaces;
};

const MINUTE = 60;
const SESSION_COOKIE = 'bidragsled_issuer_session';
const SCOPES = ['openid', 'email', 'profile'];

/**
 * A real OpenID Connect issuer for the laptop: code flow with PKCE, and a page to choose a demo person on.
 * It never signs anyone in silently, since changing from person to person is what a demo is for;
 * `prompt=login` and `max_age` are thereby always obeyed, and `auth_time` is in every ID token.
 * @throws StartError when the port is taken
 */
export async function startSignIn(options: SignInOptions): Promise<SignIn> {
  const handler: { current?: RequestListener } = {};
  const server: Server = createServer((request, response) => handler.current?.(request, response));
  const port = await listenLocally(server, options.port ?? 0, 'The sign-in');
  const issuer = `http://localhost:${port}`;
  const oidc = await loadOidcProvider();
  const policy = signInOnly(oidc.interactionPolicy);
  const provider = new oidc.Provider(issuer, configure(options, policy, await createSigningKey()));
  signOutWithoutQuestion(provider);
  const answerProvider = provider.callback();
  const answerPage = getRequestListener(createPages(provider, options).fetch);
  handler.current = (request, response) => {
    const isPage = /^\/(interaction|assets)\//.test(request.url ?? '');
    if (isPage) return answerPage(request, response);
    forgetEarlierSession(request);
    return answerProvider(request, response);
  };
  return { issuer, stop: () => closeServer(server) };
}

/** The issuer's own id of a person: the same at every start. */
export function subjectOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32);
}

/** While it loads, the package complains of every Node that is not (yet) a long-term release, as 24.9 was not. */
async function loadOidcProvider() {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig', alg: 'RS256' };
}

function configure(options: SignInOptions, policy: interactionPolicy.DefaultPolicy, key: JWK): Configuration {
  return {
    adapter: createSignInMemory(),
    clients: [describeClient(options)],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: {
      // Cookies know no ports: everything on localhost shares them, the site's and other programs' included.
      keys: [randomBytes(32).toString('hex')],
      names: {
        session: SESSION_COOKIE,
        interaction: 'bidragsled_issuer_interaction',
        resume: 'bidragsled_issuer_resume',
      },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        // Nothing to ask: see signOutWithoutQuestion.
        logoutSource: async () => undefined,
        postLogoutSuccessSource: async (context) => {
          context.body = String(await signedOutPage(bareFrame(options, context.headers.cookie)));
        },
      },
    },
    findAccount: async (_context, subject) => findAccount(options, subject),
    interactions: {
      policy,
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    jwks: { keys: [key] },
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPES.join(' '));
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    renderError: async (context, out) => {
      context.type = 'html';
      const frame = bareFrame(options, context.headers.cookie);
      context.body = String(await brokenSignInPage(frame, out.error_description ?? out.error));
    },
    scopes: SCOPES,
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      Grant: 60 * MINUTE,
      IdToken: 60 * MINUTE,
      Interaction: 60 * MINUTE,
      Session: 10 * MINUTE,
    },
  };
}

/** For the pages that the provider itself answers with. */
function bareFrame({ places }: SignInOptions, cookies: string | undefined): LocalFrame {
  const language = languageOfCookies(cookies) ?? 'sv';
  return { part: 'signIn', language, t: translator(language), places };
}

function describeClient(options: SignInOptions): NonNullable<Configuration['clients']>[number] {
  const fronts = options.redirectUris.map((uri) => `${new URL(uri).origin}/`);
  return {
    client_id: options.clientId,
    ...(options.clientSecret
      ? { client_secret: options.clientSecret }
      : { token_endpoint_auth_method: 'none' as const }),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: options.redirectUris,
    post_logout_redirect_uris: options.postLogoutRedirectUris ?? [...new Set(fronts)],
    require_auth_time: true,
  };
}

async function findAccount({ persons }: SignInOptions, subject: string) {
  const person = (await persons()).find(({ email }) => subjectOf(email) === subject);
  if (!person) return undefined;
  return {
    accountId: subject,
    claims: async () => ({
      sub: subject,
      email: person.email,
      email_verified: person.emailVerified ?? true,
      name: person.name,
    }),
  };
}

/** A person is always asked for; nobody is asked what the site may know of them. */
function signInOnly({ base }: typeof interactionPolicy): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy.remove('consent');
  return policy;
}

/**
 * An authorization never sees the session of an earlier one. Otherwise it would sign in the same person again,
 * and changing to another would lead over a page that needs JavaScript.
 */
function forgetEarlierSession(request: IncomingMessage): void {
  if (!/^\/auth\b/.test(request.url ?? '')) return;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(SESSION_COOKIE)).join('; ');
}

/** The provider would ask whether to sign out here too, by a page that needs JavaScript. Nobody stays signed in here. */
function signOutWithoutQuestion(provider: Provider): void {
  provider.use(async (context, next) => {
    await next();
    if (context.oidc?.route !== 'end_session' || context.status !== 200) return;
    const { session, params } = context.oidc;
    await session?.destroy();
    context.cookies.set(SESSION_COOKIE, null, {
      httpOnly: true,
      overwrite: true,
      sameSite: 'lax',
    });
    const target = params?.post_logout_redirect_uri;
    const back = new URL(typeof target === 'string' ? target : context.oidc.urlFor('end_session_success'));
    if (target && typeof params?.state === 'string') back.searchParams.set('state', params.state);
    context.redirect(back.href);
  });
}

function createPages(provider: Provider, options: SignInOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  preparePages(app, { formTargets: options.redirectUris.map((uri) => new URL(uri).origin) });
  app.use(async (context, next) => {
    await next();
    if (!context.req.path.startsWith('/assets/')) context.header('Cache-Control', 'no-store');
  });
  const frame = (context: Context, asked?: unknown) =>
    frameOf(context, 'signIn', options.places, typeof asked === 'string' ? asked : undefined);
  app.get('/interaction/:uid', async (context) => {
    const { uid, params } = await provider.interactionDetails(context.env.incoming, context.env.outgoing);
    return context.html(
      choosePersonPage(frame(context, params.ui_locales), { uid, persons: await options.persons() }),
    );
  });
  app.post('/interaction/:uid', async (context) => {
    const { person: chosen } = await context.req.parseBody();
    const person = (await options.persons()).find(({ email }) => email === chosen);
    if (!person) {
      const it = frame(context);
      return context.html(brokenSignInPage(it, it.t('local.signIn.broken.person')), 400);
    }
    const result = { login: { accountId: subjectOf(person.email), remember: false } };
    return context.redirect(await finish(context.env, result), 303);
  });
  app.post('/interaction/:uid/avbryt', async (context) => {
    const result = { error: 'access_denied', error_description: 'The person cancelled the sign-in' };
    return context.redirect(await finish(context.env, result), 303);
  });
  // What the provider throws here is an interaction that it does not know, or no longer.
  app.onError((_error, context) => {
    const it = bareFrame(options, context.req.header('Cookie'));
    return context.html(brokenSignInPage(it, it.t('local.signIn.broken.tooLate')), 400);
  });
  app.notFound((context) => {
    const it = bareFrame(options, context.req.header('Cookie'));
    return context.html(brokenSignInPage(it, it.t('local.signIn.broken.page')), 404);
  });
  const finish = ({ incoming, outgoing }: HttpBindings, result: Record<string, unknown>) =>
    provider.interactionResult(incoming, outgoing, result, { mergeWithLastSubmission: false });
  return app;
}
