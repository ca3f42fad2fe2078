'use strict';
/* Makes the pages behind the sign-in quicker; every page works without it. */
(() => {
  const said = (text) => {
    const place = document.getElementById('said');
    if (place) place.textContent = text;
  };

  /* A form that saves itself a moment after the last key; its button stays for those without scripts. */
  for (const form of document.querySelectorAll('form[data-saves-itself]')) {
    let waiting = 0;
    const state = form.querySelector('[data-saved]');
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        try {
          const answer = await fetch(form.action, {
            method: 'POST',
            body: new URLSearchParams(new FormData(form)),
            credentials: 'same-origin',
            headers: { 'X-Saves-Itself': '1' },
          });
          const text = answer.ok ? form.dataset.savesItself : form.dataset.notSaved;
          const version = answer.headers.get('X-Version');
          const field = form.querySelector('input[name=version]');
          if (answer.ok && version && field) field.value = version;
          if (state) state.textContent = text;
          if (!answer.ok) said(text);
        } catch {
          if (state) state.textContent = form.dataset.notSaved;
        }
      }, 1200);
    });
  }

  /* Passkeys: the page carries what the device must answer; the answer travels back in the form. */
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const answer = async (form) => {
    const options = JSON.parse(form.dataset.options);
    options.challenge = bytes(options.challenge);
    for (const list of [options.excludeCredentials, options.allowCredentials]) {
      for (const known of list || []) known.id = bytes(known.id);
    }
    if (form.dataset.passkey === 'get') {
      const made = await navigator.credentials.get({ publicKey: options });
      return {
        id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {},
        response: {
          authenticatorData: text(made.response.authenticatorData),
          clientDataJSON: text(made.response.clientDataJSON),
          signature: text(made.response.signature),
          userHandle: made.response.userHandle ? text(made.response.userHandle) : undefined,
        },
      };
    }
    options.user.id = bytes(options.user.id);
    const name = form.querySelector('input[name=name]');
    if (name && name.value) options.user.name = options.user.displayName = name.value;
    const made = await navigator.credentials.create({ publicKey: options });
    return {
      id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {},
      response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      },
    };
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!window.PublicKeyCredential) continue;
    for (const button of form.querySelectorAll('[data-needs-script]')) button.hidden = false;
    for (const note of form.querySelectorAll('[data-without-script]')) note.hidden = true;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = form.querySelector('[data-needs-script]');
      if (button.getAttribute('aria-busy')) return;
      button.setAttribute('aria-busy', 'true');
      try {
        form.querySelector('input[name=credential]').value = JSON.stringify(await answer(form));
        form.submit();
      } catch {
        button.removeAttribute('aria-busy');
        const place = form.querySelector('[data-passkey-said]');
        place.hidden = false;
        place.textContent = form.dataset.failed;
      }
    });
  }

  /* A file is read here and put into the box, so that the server reads no uploads. */
  for (const part of document.querySelectorAll('[data-scripts-only]')) part.hidden = false;
  for (const input of document.querySelectorAll('input[data-reads-into]')) {
    input.addEventListener('change', async () => {
      if (input.files[0]) document.getElementById(input.dataset.readsInto).value = await input.files[0].text();
    });
  }

  /* What came since the page was made waits behind a link: rows never move under the pointer. */
  const news = document.querySelector('[data-news]');
  if (news) {
    const link = news.querySelector('a');
    const look = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(news.dataset.news, { credentials: 'same-origin' });
        const count = answer.ok ? Number(await answer.text()) : 0;
        if (count > 0) {
          const words = news.dataset.words.replace('{0}', count);
          if (link.textContent !== words) {
            link.textContent = words;
            news.hidden = false;
            said(words);
          }
        }
      } catch { /* the next look will tell */ }
    };
    setInterval(look, 20000);
  }

  /* J and K walk through the rows, X chooses one, Enter opens it. */
  const list = document.querySelector('form[data-keys] .queue');
  if (list) {
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.matches('input:not([type=checkbox]),select,textarea')) return;
      const rows = [...list.children];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') {
        const next = rows[Math.min(rows.length - 1, Math.max(0, here + (key === 'j' ? 1 : -1)))];
        next.querySelector('.words a').focus();
        event.preventDefault();
      } else if (key === 'x' && here >= 0) {
        const box = rows[here].querySelector('input[type=checkbox]');
        if (box) box.checked = !box.checked;
        event.preventDefault();
      }
    });
  }
})();
