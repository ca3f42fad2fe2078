'use strict';
/*
 * Checks a bundle of a published version in the reader's own browser (docs/log-format.md, "Bundle"),
 * with WebCrypto alone. It asks for one file, the bundle. Whoever serves this script could serve a
 * false one: tlog-verify.jar is the check that does not depend on the page.
 *
 * MinhChungProof.check(bytes, policy) resolves to { proved: true, … } or { proved: false, why }, and
 * throws where the browser lacks something. The policy is text of a tlog-policy; without it that of
 * the bundle counts. Quorums are not judged: witnesses are counted.
 */
const MinhChungProof = (() => {
  const utf8 = new TextEncoder();
  const subtle = crypto.subtle;
  const strict = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const must = (so, why) => { if (!so) throw new Error(why); };
  const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
    return all;
  };
  const sha = async (...parts) => new Uint8Array(await subtle.digest('SHA-256', joined(...parts)));
  const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const base64 = (text, length) => {
    let bytes;
    try { bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0)); } catch { bytes = null; }
    must(bytes && toBase64(bytes) === text && (!length || bytes.length === length), 'base64');
    return bytes;
  };
  const number = (text) => {
    must(/^(0|[1-9][0-9]{0,14})$/.test(text), 'number');
    return Number(text);
  };
  const url64 = (bytes) => toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  /* Notes: lines of a text, a blank line, lines of signatures. */
  const readNote = (all) => {
    const blank = all.lastIndexOf('\n\n');
    must(blank > 0 && all.endsWith('\n'), 'note');
    const lines = all.slice(blank + 2, -1).split('\n').map((line) => {
      const words = line.split(' ');
      must(words.length === 3 && words[0] === '—', 'note');
      const bytes = base64(words[2]);
      return { name: words[1], id: toBase64(bytes.slice(0, 4)), signature: bytes.slice(4) };
    });
    return { text: all.slice(0, blank + 1), lines };
  };

  /* Keys of a policy: only Ed25519, of logs (1) and witnesses (4); others are passed over. */
  const readKey = async (text) => {
    const [name, id, ...key] = text.split('+');
    const typed = base64(key.join('+'));
    const hash = (await sha(utf8.encode(name + '\n'), typed)).slice(0, 4);
    must(Array.from(hash, (b) => b.toString(16).padStart(2, '0')).join('') === id, 'key');
    return { name, id: toBase64(hash), type: typed[0], raw: typed.slice(1) };
  };
  const readPolicy = async (text) => {
    const keys = { log: [], witness: [] };
    for (const line of text.split('\n')) {
      const words = line.trim().split(/[ \t]+/);
      if (words[0] === 'log') keys.log.push(await readKey(words[1]));
      if (words[0] === 'witness') keys.witness.push(await readKey(words[2]));
    }
    return keys;
  };
  const ed25519 = async (raw, signature, message) =>
    subtle.verify('Ed25519', await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']), signature, message);
  const signers = async (note, keys) => {
    let count = 0;
    for (const key of keys.filter((one) => one.type === 1 || one.type === 4)) {
      let signed = false;
      for (const line of note.lines.filter((one) => one.name === key.name && one.id === key.id)) {
        const timed = key.type === 4;
        const bytes = timed ? line.signature.slice(8) : line.signature;
        const time = timed ? new DataView(line.signature.buffer, line.signature.byteOffset).getBigUint64(0) : 0n;
        const message = (timed ? `cosignature/v1\ntime ${time}\n` : '') + note.text;
        must(await ed25519(key.raw, bytes, utf8.encode(message)), 'signature-of-log');
        signed = true;
      }
      if (signed) count += 1;
    }
    return count;
  };

  /* RFC 6962, section 2.1.1, from the root down. */
  const rootOf = async (leaf, index, size, hashes) => {
    must(index < size, 'index');
    const left = hashes.slice();
    const path = async (at, width) => {
      if (width === 1) return leaf;
      let split = 1;
      while (split * 2 < width) split *= 2;
      must(left.length > 0, 'proof');
      const sibling = left.pop();
      return at < split
        ? sha([1], await path(at, split), sibling)
        : sha([1], sibling, await path(at - split, width - split));
    };
    const root = await path(index, size);
    must(left.length === 0, 'proof');
    return root;
  };
  const readProof = (text) => {
    const blank = text.indexOf('\n\n');
    const lines = text.slice(0, blank).split('\n');
    must(blank > 0 && lines.shift() === 'c2sp.org/tlog-proof@v1', 'proof');
    if (lines[0].startsWith('extra ')) base64(lines.shift().slice(6));
    must(lines[0].startsWith('index '), 'proof');
    const index = number(lines.shift().slice(6));
    return { index, hashes: lines.map((line) => base64(line, 32)), note: readNote(text.slice(blank + 2)) };
  };

  /* Entries: written again they must be the same, so nothing stands twice or in another order. */
  const canonical = (value) => {
    if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
    if (typeof value === 'number') {
      must(Number.isSafeInteger(value) && value >= 0, 'entry');
      return String(value);
    }
    if (typeof value === 'string') {
      must(/^[ !#-[\]-~]*$/.test(value), 'entry');
      return `"${value}"`;
    }
    must(value !== null && typeof value === 'object', 'entry');
    return '{' + Object.keys(value).sort().map((name) => canonical(name) + ':' + canonical(value[name])).join(',') + '}';
  };
  const readEntry = (bytes) => {
    const text = strict(bytes);
    const first = 'minhchung/entry/v1\n';
    must(text.startsWith(first), 'entry');
    let entry;
    try { entry = JSON.parse(text.slice(first.length)); } catch { entry = null; }
    must(entry && canonical(entry) === text.slice(first.length), 'entry');
    must(Object.keys(entry).join() === 'approvals,digest,hour,subject', 'entry');
    must(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}Z$/.test(entry.hour), 'entry');
    entry.at = Date.parse(entry.hour.slice(0, 13) + ':00:00Z') / 3600000;
    must(Number.isInteger(entry.at), 'entry');
    return entry;
  };
  const digestOf = (entry, salt, content) =>
    sha(salt, utf8.encode(canonical(entry.subject) + '\n'), content);

  /* WebAuthn level 2, section 7.2. */
  const rawSignature = (der) => {
    must(der[0] === 0x30 && der[1] === der.length - 2, 'signature');
    const raw = new Uint8Array(64);
    let at = 2;
    for (let part = 0; part < 2; part += 1) {
      must(der[at] === 2 && der[at + 1] > 0 && der[at + 1] <= 33, 'signature');
      let number = der.slice(at + 2, at + 2 + der[at + 1]);
      must(number.length === der[at + 1] && number[0] < 0x80, 'signature');
      must(number.length === 1 || number[0] !== 0 || number[1] >= 0x80, 'signature');
      if (number[0] === 0) number = number.slice(1);
      must(number.length <= 32, 'signature');
      raw.set(number, 32 * (part + 1) - number.length);
      at += 2 + der[at + 1];
    }
    must(at === der.length, 'signature');
    return raw;
  };
  const namesStandOnce = (json) => {
    const open = [];
    let last = '';
    for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/gs)) {
      if (token === '{' || token === '[') open.push(new Set());
      if (token === '}' || token === ']') open.pop();
      if (token === ':') {
        const name = JSON.parse(last);
        must(open.length > 0 && !open.at(-1).has(name), 'client');
        open.at(-1).add(name);
      }
      last = token;
    }
  };
  const checkApproval = async (approval, spki, digest, origin) => {
    const authority = origin.split('/')[0];
    const host = authority.split(':')[0];
    const client = base64(approval.client);
    const data = base64(approval.authenticator, 37);
    let told;
    try { told = JSON.parse(strict(client)); } catch { told = null; }
    namesStandOnce(strict(client));
    must(told && told.type === 'webauthn.get' && !('topOrigin' in told), 'client');
    must(!('crossOrigin' in told) || told.crossOrigin === false, 'client');
    must(told.challenge === url64(base64(digest, 32)), 'challenge');
    must(told.origin === 'https://' + authority
      || (host === 'localhost' && /^https?:\/\/localhost(:[1-9][0-9]{0,4})?$/.test(told.origin)), 'site');
    must(same(data.slice(0, 32), await sha(utf8.encode(host))), 'site');
    must((data[32] & 5) === 5 && (data[32] & 0xc0) === 0 && (data[32] & 0x18) !== 0x10, 'verified');
    const message = joined(data, await sha(client));
    const signature = base64(approval.signature);
    const curve = spki.length === 91;
    must(curve || spki.length === 44, 'key');
    const way = curve ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } : { name: 'Ed25519' };
    let key;
    try { key = await subtle.importKey('spki', spki, way, false, ['verify']); } catch { key = null; }
    must(key, 'key');
    must(await subtle.verify(way, key, curve ? rawSignature(signature) : signature, message), 'signature');
  };

  const checkKeys = async (entries, origin) => {
    const keys = new Map();
    let found = null;
    for (const entry of entries) {
      const subject = entry.subject;
      must(subject.origin === origin, 'origin');
      must(!found || entry.at >= found.at, 'hour');
      found = entry;
      const by = [];
      for (const approval of entry.approvals) {
        const key = keys.get(approval.key);
        must(key && !key.retired, 'key-unknown');
        must(entry.at >= key.ready, 'key-young');
        must(approval.role === 'author' || key.holder === 'editor', 'role');
        await checkApproval(approval, key.spki, entry.digest, origin);
        by.push(key);
      }
      if (subject.kind === 'key-registered' || subject.kind === 'key-retired') {
        must(toBase64(await digestOf(entry, new Uint8Array(32), [])) === entry.digest, 'digest');
      }
      if (subject.kind === 'key-retired' && keys.has(subject.key)) keys.get(subject.key).retired = true;
      if (subject.kind === 'key-registered') {
        const founding = subject.reason === 'founding';
        const sample = subject.custody === 'sample';
        must(by.length === (founding ? 0 : 1) || subject.reason === 'recovered', 'roles');
        must(by.every((key) => key.pseudonym !== subject.pseudonym), 'one-person');
        must(!sample || /(^|\.)(localhost|example|test|invalid)$/.test(origin.split('/')[0].split(':')[0]), 'sample');
        const spki = base64(subject.spki);
        const id = toBase64(await sha(spki));
        must(!keys.has(id), 'key-twice');
        const wait = founding ? 0 : by.length ? 72 : 720;
        keys.set(id, { spki, sample, holder: subject.holder, pseudonym: subject.pseudonym, ready: entry.at + wait });
      }
    }
    return keys;
  };

  const refute = async (bytes, policyText) => {
    const all = strict(bytes);
    const lines = all.split('\n');
    must(lines.pop() === '' && lines[0] === 'minhchung/bundle/v1', 'bundle');
    const take = (name) => {
      must(lines.length > 0 && lines[0].startsWith(name + ' '), 'bundle');
      return base64(lines.shift().slice(name.length + 1));
    };
    const sum = lines.pop();
    must(sum === 'sum ' + toBase64(await sha(utf8.encode(all.slice(0, all.length - sum.length - 1)))), 'damaged');
    lines.shift();
    const content = take('content');
    const salt = take('salt');
    const captures = [];
    while (lines[0] && lines[0].startsWith('capture ')) captures.push(take('capture'));
    const proven = [];
    while (lines[0] && lines[0].startsWith('entry ')) {
      const entry = take('entry');
      proven.push({ bytes: entry, proof: readProof(strict(take('proof'))) });
    }
    const policy = await readPolicy(policyText || strict(take('policy')));
    must(proven.length > 0 && lines.length <= 1, 'bundle');

    const head = proven[0].proof.note.text.split('\n');
    const [origin, size, root] = [head[0], number(head[1]), base64(head[2], 32)];
    let witnesses = 0;
    for (const { bytes: entry, proof } of proven) {
      must(proof.note.text === proven[0].proof.note.text, 'checkpoints');
      must(same(await rootOf(await sha([0], entry), proof.index, size, proof.hashes), root), 'root');
      const log = await signers(proof.note, policy.log.filter((key) => key.name === origin));
      must(log > 0, 'signature-of-log');
      witnesses = await signers(proof.note, policy.witness);
    }
    const shown = readEntry(proven[0].bytes);
    const subject = shown.subject;
    must(['published', 'corrected', 'withdrawn'].includes(subject.kind), 'kind');
    must(toBase64(await digestOf(shown, salt, content)) === shown.digest, 'content');
    must(subject.evidence.length === captures.length, 'captures');
    for (let at = 0; at < captures.length; at += 1) {
      must(toBase64(await sha(salt, captures[at])) === subject.evidence[at], 'captures');
    }
    const order = proven.slice().sort((a, b) => a.proof.index - b.proof.index);
    must(order.every((one, at) => at === 0 || one.proof.index > order[at - 1].proof.index), 'bundle');
    const keys = await checkKeys(order.map((one) => readEntry(one.bytes)), origin);
    must(shown.approvals.map((one) => one.role).join() === 'author,editor', 'roles');
    const [author, editor] = shown.approvals.map((one) => keys.get(one.key));
    must(author.pseudonym !== editor.pseudonym, 'one-person');
    return {
      proved: true, origin, size, index: proven[0].proof.index, witnesses, content,
      publication: subject.publication, version: subject.version, kind: subject.kind,
      sample: author.sample || editor.sample,
    };
  };

  const check = async (bytes, policy) => {
    if (!subtle) throw new Error('no WebCrypto');
    /* Fails here, and not as a refutation, where the browser has no Ed25519. */
    await subtle.importKey('raw', base64('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='), 'Ed25519', false, ['verify']);
    try {
      return await refute(bytes, policy);
    } catch (e) {
      return { proved: false, why: e.message };
    }
  };

  /*
   * <div data-bundle="/address" data-policy="…"> with a hidden button, and hidden paragraphs with
   * data-when="proved", "refuted", "unable"; words are the page's own.
   */
  const offer = (box) => {
    const button = box.querySelector('button');
    const show = (when) => {
      for (const part of box.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== when;
    };
    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      let outcome = 'unable';
      try {
        const answer = await fetch(box.dataset.bundle);
        if (answer.ok) {
          const told = await check(new Uint8Array(await answer.arrayBuffer()), box.dataset.policy);
          for (const part of box.querySelectorAll('[data-value]')) part.textContent = told[part.dataset.value] ?? '';
          outcome = told.proved ? 'proved' : 'refuted';
        }
      } catch { outcome = 'unable'; }
      show(outcome);
      button.disabled = false;
    });
  };
  for (const box of document.querySelectorAll('[data-bundle]')) offer(box);
  return { check };
})();
