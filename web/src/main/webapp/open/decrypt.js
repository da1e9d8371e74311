// C2SP chunked-encryption v1 with SHA-512 and AES-256-GCM, decryption only (envelope format, section 4).
// The plaintext is handed out whole, after the last chunk has verified, and never in part.

import { sha512 } from './digest.js';

const SALT = 24;
const COMMITMENT = 32;
const START = SALT + COMMITMENT;
const TAG = 16;
const CHUNK = 16 * 1024 + TAG;
const PIECE = 64 * CHUNK;
const LABEL = 'c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0';

/** Names the check that failed: 'length', 'key', 'commitment' or 'chunk'. */
export class BadCiphertext extends Error {
  constructor(check) {
    super(`ciphertext refused: ${check}`);
    this.check = check;
  }
}

/** The context that binds a ciphertext to its envelope header. */
export async function envelopeContext(headerBytes) {
  return concat(new TextEncoder().encode('SE1\0'), await sha512(headerBytes));
}

/** Throws unless a ciphertext of this many bytes can end with the short chunk that marks its end. */
export function requireWholeLength(size) {
  const last = (size - START) % CHUNK;
  if (size < START + TAG || last < TAG) throw new BadCiphertext('length');
}

/**
 * Decrypts piece by piece, so that memory holds about a megabyte of each kind beside the result.
 * @param ciphertext a Blob
 * @param messageKey 32 bytes
 * @param onProgress called with a share from 0 to 1
 * @returns a Blob with the whole plaintext
 */
export async function decrypt(ciphertext, messageKey, context, onProgress = () => {}) {
  if (messageKey.length !== 32) throw new BadCiphertext('key');
  requireWholeLength(ciphertext.size);
  const start = await bytesOf(ciphertext, 0, START);
  const { key, nonce, commitment } = await derive(messageKey, start.subarray(0, SALT), context);
  if (!equal(commitment, start.subarray(SALT))) throw new BadCiphertext('commitment');
  const plain = [];
  for (let at = START, index = 0; at < ciphertext.size; at += PIECE, index += PIECE / CHUNK) {
    plain.push(new Blob(await decryptPiece(await bytesOf(ciphertext, at, at + PIECE), key, nonce, index)));
    onProgress(Math.min(1, (at + PIECE) / ciphertext.size));
  }
  return new Blob(plain);
}

function decryptPiece(piece, key, nonce, firstIndex) {
  const chunks = [];
  for (let at = 0, index = firstIndex; at < piece.length; at += CHUNK, index++) {
    chunks.push(decryptChunk(piece.subarray(at, at + CHUNK), key, nonceOf(nonce, index)));
  }
  return Promise.all(chunks);
}

async function decryptChunk(chunk, key, iv) {
  try {
    return await crypto.subtle.decrypt({ name: 'AES-GCM', iv, tagLength: TAG * 8 }, key, chunk);
  } catch {
    throw new BadCiphertext('chunk');
  }
}

/** Base nonce XOR index as a big-endian 96-bit number; the index stays far below 2^32. */
function nonceOf(base, index) {
  const nonce = base.slice();
  const view = new DataView(nonce.buffer);
  view.setUint32(8, (view.getUint32(8) ^ index) >>> 0);
  return nonce;
}

async function derive(messageKey, salt, context) {
  const info = concat(new TextEncoder().encode(LABEL), salt, context);
  const okm = await hkdfExpand76(messageKey, info);
  const key = await crypto.subtle.importKey('raw', okm.subarray(0, 32), 'AES-GCM', false, ['decrypt']);
  return { key, nonce: okm.slice(32, 44), commitment: okm.slice(44, 76) };
}

/** HKDF-Expand (RFC 5869) of two SHA-512 blocks: WebCrypto offers it only together with Extract. */
async function hkdfExpand76(prk, info) {
  const mac = await crypto.subtle.importKey('raw', prk, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']);
  const block = async (...parts) => new Uint8Array(await crypto.subtle.sign('HMAC', mac, concat(...parts)));
  const first = await block(info, Uint8Array.of(1));
  return concat(first, await block(first, info, Uint8Array.of(2))).slice(0, 76);
}

/** Takes the same time wherever the difference is. */
function equal(a, b) {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
  return difference === 0;
}

async function bytesOf(blob, from, to) {
  return new Uint8Array(await blob.slice(from, to).arrayBuffer());
}

function concat(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}
