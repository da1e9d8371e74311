// Checks the seal: the sealer's Ed25519 signature over header and ciphertext (envelope format, section 3).

import { fromBase64Url } from './base64.js';
import { ciphertextDigest, sha512 } from './digest.js';

const LABEL = new TextEncoder().encode('SE1-seal\0');

/** Of an envelope whose header is known as genuine. @returns 'whole', 'changed', or 'unknown' where this browser has no Ed25519. */
export async function checkSeal({ h, c, s }) {
  const headerBytes = fromBase64Url(h);
  const key = await importKey(JSON.parse(new TextDecoder().decode(headerBytes)).sk);
  if (!key) return 'unknown';
  const signed = new Blob([LABEL, await sha512(headerBytes), await ciphertextDigest(c)]);
  const holds = await crypto.subtle.verify('Ed25519', key, fromBase64Url(s), await signed.arrayBuffer());
  return holds ? 'whole' : 'changed';
}

async function importKey(sk) {
  try {
    return await crypto.subtle.importKey('raw', fromBase64Url(sk), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}
