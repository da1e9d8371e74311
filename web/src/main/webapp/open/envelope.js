// The five fields of an envelope, checked as far as a browser can before the service is asked about them.

import { blobFromBase64Lines, fromBase64Url } from './base64.js';
import { requireWholeLength } from './decrypt.js';

const HEADER_BYTES = 4096;
const TICKET_BYTES = 64 + 3309;
const SEAL_BYTES = 64;

/** Names the field that is missing or damaged: 'v', 'h', 't', 'c', 's', or 'file' where there is no envelope at all. */
export class DamagedEnvelope extends Error {
  constructor(field) {
    super(`envelope damaged: ${field}`);
    this.field = field;
  }
}

/**
 * Makes an envelope of its fields as text. Nothing in it is proven yet: the header may be anybody's.
 * @returns {{id: string, h: string, t: string, s: string, c: Blob, header: object, headerBytes: Uint8Array}}
 */
export function envelopeOf({ v, c, ...rest }) {
  if (v?.trim() !== '1') throw new DamagedEnvelope('v');
  const { h, t, s } = Object.fromEntries(['h', 't', 's'].map((name) => [name, field(name, () => withoutLines(rest[name]))]));
  const headerBytes = field('h', () => upTo(HEADER_BYTES, fromBase64Url(h)));
  const header = field('h', () => headerOf(headerBytes));
  field('t', () => exactly(TICKET_BYTES, fromBase64Url(t)));
  field('s', () => exactly(SEAL_BYTES, fromBase64Url(s)));
  const ciphertext = field('c', () => wholeCiphertext(c));
  return { id: header.mid, h, t, s, c: ciphertext, header, headerBytes };
}

/** Long fields stand in several lines, so that a mail needs no other encoding. */
function withoutLines(text) {
  return text.replace(/[\r\n\t ]+/g, '');
}

function headerOf(bytes) {
  const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (header.v !== 1 || !/^[A-Za-z0-9_-]{22}$/.test(header.mid)) throw new TypeError('not a header');
  return header;
}

function wholeCiphertext(text) {
  const blob = blobFromBase64Lines(text);
  requireWholeLength(blob.size);
  return blob;
}

function field(name, read) {
  try {
    return read();
  } catch {
    throw new DamagedEnvelope(name);
  }
}

function upTo(limit, bytes) {
  if (bytes.length === 0 || bytes.length > limit) throw new RangeError('size');
  return bytes;
}

function exactly(size, bytes) {
  if (bytes.length !== size) throw new RangeError('size');
  return bytes;
}
