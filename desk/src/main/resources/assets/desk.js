'use strict';
/* Makes the pages nicer where scripts run; every page works without it. */
(() => {
  const box = document.querySelector('textarea[data-share]');
  const address = new URL(location.href);
  const shared = ['title', 'text', 'url']
    .map((name) => (address.searchParams.get(name) || '').trim())
    .filter((part, at, all) => part && all.indexOf(part) === at)
    .join('\n');
  if (shared) {
    if (box && !box.value) box.value = shared;
    history.replaceState(null, '', address.pathname);
  }

  const ready = (root) => {
    for (const button of root.querySelectorAll('button[data-copy]')) button.hidden = false;
  };

  const show = (main, title) => {
    document.querySelector('main').replaceWith(main);
    document.title = title;
    main.classList.add('new');
    ready(main);
    const heading = main.querySelector('[data-first]') || main.querySelector('h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      scrollTo(0, Math.max(0, main.offsetTop - 16));
      const said = document.getElementById('said');
      if (said) said.textContent = heading.textContent;
    }
  };

  /* Under attack the desk asks a browser for a second of work, and nobody for who they are. */
  const solved = async (puzzle) => {
    const salt = Array.from(crypto.getRandomValues(new Uint8Array(12)), (one) => one.toString(16).padStart(2, '0')).join('');
    const words = new TextEncoder();
    const parts = [puzzle, salt];
    for (let i = 0; i < 16; i += 1) {
      for (let n = 0; ; n += 1) {
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', words.encode(`${puzzle}.${salt}.${i}.${n.toString(36)}`)));
        if (hash[0] === 0 && hash[1] < 128) {
          parts.push(n.toString(36));
          break;
        }
      }
    }
    return parts.join('.');
  };

  const pages = [];
  let here = 0;
  const keep = () => { pages[here] = { main: document.querySelector('main'), title: document.title }; };

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('form[data-swap]') || !window.fetch || !window.DOMParser) return;
    event.preventDefault();
    const button = form.querySelector('button:not([type=button])');
    if (button.getAttribute('aria-busy')) return;
    button.setAttribute('aria-busy', 'true');
    try {
      const send = (headers) => fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        credentials: 'same-origin',
        headers,
      });
      let response = await send({ 'Can-Prove': '1' });
      const puzzle = response.headers.get('Puzzle');
      if (puzzle) response = await send(window.crypto && crypto.subtle ? { Proof: await solved(puzzle) } : {});
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const main = page.querySelector('main');
      if (!main) throw new Error('no page came back');
      button.removeAttribute('aria-busy');
      keep();
      here += 1;
      history.pushState({ here }, '', form.action);
      show(document.adoptNode(main), page.title);
    } catch {
      button.removeAttribute('aria-busy');
      form.submit();
    }
  });

  addEventListener('popstate', (event) => {
    keep();
    here = (event.state && event.state.here) || 0;
    const page = pages[here];
    if (page) show(page.main, page.title);
    else location.reload();
  });

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    const source = document.getElementById(button.dataset.copy);
    source.focus();
    source.select();
    try {
      await navigator.clipboard.writeText(source.value);
    } catch {
      document.execCommand('copy');
    }
    document.getElementById(button.dataset.copy + '-done').textContent = button.dataset.done;
    button.focus();
  });

  /* A private link carries its secret behind the #, which no browser sends: it is posted instead. */
  const back = document.querySelector('form[data-fragment]');
  if (back && location.hash.length > 1) {
    back.elements[back.dataset.fragment].value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    back.requestSubmit();
  }

  ready(document);
})();
