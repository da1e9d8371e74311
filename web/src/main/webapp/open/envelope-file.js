// Reads a saved envelope file as text. DOMParser runs no script and loads nothing, and the HTML parser does not mind
// CRLF or what a mail program wrapped around the form.

import { DamagedEnvelope, envelopeOf } from './envelope.js';

const LIMIT = 100 * 1024 * 1024;
const FIELDS = ['v', 'h', 't', 'c', 's'];

export async function readEnvelopeFile(file) {
  if (file.size > LIMIT) throw new DamagedEnvelope('file');
  return readEnvelope(await file.text());
}

export function readEnvelope(html) {
  const form = new DOMParser().parseFromString(html, 'text/html').querySelector('form:has([name="h"])');
  if (!form) throw new DamagedEnvelope('file');
  return envelopeOf(Object.fromEntries(FIELDS.map((name) => [name, valueOf(form, name)])));
}

function valueOf(form, name) {
  const found = form.querySelectorAll(`[name="${name}"]`);
  if (found.length !== 1) throw new DamagedEnvelope(name);
  return found[0].value ?? '';
}
