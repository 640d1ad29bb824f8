import { expect, test } from 'vitest';
import { startWebStage, formType, rawRequest, orto } from './web-support.ts';
test('x', async () => {
  const stage = await startWebStage();
  try {
    const cookie = { Cookie: `__Host-session=${await stage.openSession(orto)}` };
    const headers = { 'Content-Type': formType, Origin: stage.site, Host: new URL(stage.site).host };
    const big = Buffer.alloc(1024 * 1024 + 1, 'x');
    for (const c of [cookie, {}]) for (const path of ['/programmes/provsatsning-2019/apply', '/applications/x/decide', '/language', '/sign-out', '/nothing'])
      for (const [name, body] of [['1', [big]], ['2', [big, big]], ['len', big.toString()], ['len2', big.toString()+big.toString()]] as const) {
        const h = typeof body === 'string' ? { 'Content-Length': String(body.length) } : {};
        const r = await rawRequest(stage.site, { method: 'POST', path, headers: { ...headers, ...c, ...h }, body: body as never }).catch((e) => e.message);
        console.log(path, name, r.status ?? r);
      }
  } finally { await stage.stop(); }
});
