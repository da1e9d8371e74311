// Waiting ciphertexts in this browser's own IndexedDB. The name of an entry is its content's hash, so that whatever a
// foreign page posts here, it overwrites nothing but itself.

import { toBase64Url } from './base64.js';
import { ciphertextDigest } from './digest.js';

const HOUR = 60 * 60 * 1000;
const KEPT_WAITING = 7 * 24 * HOUR;
const KEPT_OPENED = 24 * HOUR;
const STORE = 'envelopes';

/** Keeps an envelope and answers the hash that, after its message id, names it. Rejects where storage is missing or full. */
export async function keep({ id, h, t, s, c }, now = Date.now()) {
  const hash = await hashOf(h, t, s, c);
  await write((store) => store.put({ key: `${id}.${hash}`, id, h, t, s, c, receivedAt: now, openedAt: null }));
  return hash;
}

export async function find(id, hash) {
  return read((store) => store.get(`${id}.${hash}`));
}

/** All entries that claim this message id, the newest first. */
export async function waiting(id) {
  const found = await read((store) => store.index('id').getAll(id));
  return found.sort((a, b) => b.receivedAt - a.receivedAt);
}

/** The entry that the hash names, else all that claim the id; none where storage is out of reach. */
export async function candidates(id, hash) {
  try {
    const named = hash ? await find(id, hash) : undefined;
    return named ? [named] : await waiting(id);
  } catch {
    return [];
  }
}

export async function markOpened(entry, now = Date.now()) {
  await write((store) => store.put({ ...entry, openedAt: entry.openedAt ?? now }));
}

export async function remove(entry) {
  await write((store) => store.delete(entry.key));
}

/** Deletes what was opened 24 hours ago or has waited for 7 days. */
export async function sweep(now = Date.now()) {
  await removeWhere((entry) => (entry.openedAt ?? Infinity) <= now - KEPT_OPENED || entry.receivedAt <= now - KEPT_WAITING);
}

/** What was opened here leaves with its reader; what still waits may be somebody else's and stays. */
export async function forgetOpened() {
  await removeWhere((entry) => entry.openedAt !== null);
}

async function hashOf(h, t, s, c) {
  const text = JSON.stringify([h, t, s, toBase64Url(await ciphertextDigest(c))]);
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function removeWhere(matches) {
  return write((store) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      if (matches(cursor.value)) cursor.delete();
      cursor.continue();
    };
    return request;
  });
}

async function read(ask) {
  return transact('readonly', ask);
}

async function write(ask) {
  return transact('readwrite', ask);
}

async function transact(mode, ask) {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sealpost', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('id', 'id');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('storage is blocked'));
  });
}
