// Service worker: answers the envelope's post to /open in the browser, so that the ciphertext never leaves the reader's
// computer. It proves nothing and shows nothing: the page it moves on to asks the service about header and ticket first.

import { DamagedEnvelope, envelopeOf } from '/open/envelope.js';
import { echoPage } from '/open/echo-page.js';
import { keep } from '/open/storage.js';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'POST' || request.mode !== 'navigate') return;
  if (new URL(request.url).pathname !== '/open') return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const fields = await fieldsOf(request);
  try {
    const envelope = envelopeOf(fields);
    return await moveOn(envelope).catch(() => echoPage(fields));
  } catch (damage) {
    const field = damage instanceof DamagedEnvelope ? damage.field : 'file';
    return Response.redirect(`/open/drop#damaged=${field}`, 303);
  }
}

async function moveOn(envelope) {
  const hash = await keep(envelope);
  return Response.redirect(`/m/${envelope.id}#${hash}`, 303);
}

async function fieldsOf(request) {
  const data = await request.formData().catch(() => new FormData());
  const text = (name) => (typeof data.get(name) === 'string' ? data.get(name) : '');
  return Object.fromEntries(['v', 'h', 't', 'c', 's'].map((name) => [name, text(name)]));
}
