import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; expiresAt: number };

/** Where the local issuer keeps what it needs while it runs. A restart forgets it, and asks people to sign in again. */
export function createSignInMemory(): AdapterFactory {
  const models = new Map<string, Map<string, Entry>>();
  return (name) => {
    const entries = models.get(name) ?? new Map<string, Entry>();
    models.set(name, entries);
    return createAdapter(entries, models);
  };
}

function createAdapter(entries: Map<string, Entry>, models: Map<string, Map<string, Entry>>): Adapter {
  const find = async (id: string) => live(entries.get(id));
  const findBy = async (matches: (payload: AdapterPayload) => boolean) =>
    [...entries.values()].map(live).find((payload) => payload !== undefined && matches(payload));
  return {
    upsert: async (id, payload, expiresIn) => {
      forgetExpired(entries);
      const lifetime = expiresIn === undefined ? Number.POSITIVE_INFINITY : expiresIn * 1000;
      entries.set(id, { payload: structuredClone(payload), expiresAt: Date.now() + lifetime });
    },
    find,
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = await find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      entries.delete(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const model of models.values()) {
        for (const [id, { payload }] of model) if (payload.grantId === grantId) model.delete(id);
      }
    },
  };
}

function live(entry: Entry | undefined): AdapterPayload | undefined {
  return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
}

function forgetExpired(entries: Map<string, Entry>): void {
  for (const [id, entry] of entries) if (!live(entry)) entries.delete(id);
}
