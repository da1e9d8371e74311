// The ciphertext digest of the envelope format, section 3: browsers have no incremental hash, so pieces are hashed alone.

const PIECE = 1_049_600;
const HASH = 64;

export async function sha512(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-512', bytes));
}

/** SHA-512 over the SHA-512 values of the blob's successive pieces of 1,049,600 bytes; 64 bytes. */
export async function ciphertextDigest(blob) {
  const hashes = new Uint8Array(Math.ceil(blob.size / PIECE) * HASH);
  for (let at = 0, n = 0; at < blob.size; at += PIECE, n++) {
    hashes.set(await sha512(await blob.slice(at, at + PIECE).arrayBuffer()), n * HASH);
  }
  return sha512(hashes);
}
