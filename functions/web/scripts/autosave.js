/*
 * Saves the form of an application while it is being filled in, so that nothing is lost when the browser is closed or the
 * session ends. Without this script everything works too: then one saves by the button. It only ever saves; sending in is
 * the person's own click. What it says comes from the page, in the page's language.
 */
(() => {
  const line = document.getElementById('saved');
  const form = line && document.getElementById(line.dataset.form);
  if (!line || !form) return;

  const afterLastChange = 3000;
  const untilNextTry = 30_000;
  // So much may a browser send while its page is closing.
  const mostAtClosing = 60_000;

  let saved = typed();
  let timer;
  let isSaving = false;
  let isSending = false;

  form.addEventListener('input', () => saveAfter(afterLastChange));
  form.addEventListener('change', () => saveAfter(afterLastChange));
  form.addEventListener('submit', () => {
    isSending = true;
    clearTimeout(timer);
  });
  // Back from the next page: the form is there again, and goes on being saved.
  window.addEventListener('pageshow', () => {
    isSending = false;
  });
  window.addEventListener('online', () => save());
  document.addEventListener('visibilitychange', () => save());
  window.addEventListener('pagehide', () => save());

  function typed() {
    return new URLSearchParams(new FormData(form)).toString();
  }

  function saveAfter(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  async function save() {
    clearTimeout(timer);
    const body = typed();
    if (isSending || isSaving || body === saved) return;
    isSaving = true;
    try {
      await say(await send(body), body);
    } catch {
      failed();
    }
    isSaving = false;
    // What was typed while the answer was on its way.
    if (saved === body && typed() !== body) saveAfter(afterLastChange);
  }

  function send(body) {
    return fetch(line.dataset.address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body,
      redirect: 'error',
      keepalive: body.length < mostAtClosing,
    });
  }

  async function say(answer, body) {
    if (answer.status === 401) return signedOut();
    if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return failed();
    const { said, shown = {} } = await answer.json();
    // Refused for good, as when it has been sent in already: the same text would be refused again.
    saved = body;
    line.textContent = said;
    line.dataset.state = answer.ok ? 'saved' : 'refused';
    // What the server has counted of what was typed, by where it stands.
    for (const [id, text] of Object.entries(shown)) document.getElementById(id)?.replaceChildren(text);
  }

  function failed() {
    line.textContent = line.dataset.failed;
    line.dataset.state = 'failed';
    saveAfter(untilNextTry);
  }

  function signedOut() {
    const link = document.createElement('a');
    link.href = '/sign-in';
    link.target = '_blank';
    link.rel = 'noopener';
    link.className = 'ds-link bl-saved__link';
    link.textContent = line.dataset.signIn;
    line.replaceChildren(`${line.dataset.signedOut} `, link);
    line.dataset.state = 'failed';
    saveAfter(untilNextTry);
  }
})();
