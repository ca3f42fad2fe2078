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
})();
