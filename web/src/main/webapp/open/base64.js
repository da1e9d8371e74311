// Base64 (RFC 4648) as the envelope uses it: base64url for small fields, base64 in lines for the ciphertext.

const PIECE = 1 << 20;

/** Strict: throws where the text holds anything but base64url without padding. */
export function fromBase64Url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new TypeError('not base64url');
  return bytesOf(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
}

export function toBase64Url(bytes) {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** For pieces of up to a few megabytes; pad only at the end, so give lengths that divide by three before that. */
export function toBase64(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** Decodes a long base64 text piece by piece: line ends of any kind are skipped, anything else foreign throws. */
export function blobFromBase64Lines(text) {
  const parts = [];
  let rest = '';
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = rest + text.slice(at, at + PIECE).replace(/[\r\n\t ]+/g, '');
    const whole = at + PIECE < text.length ? piece.length - (piece.length % 4) : piece.length;
    parts.push(new Blob([bytesOfStrict(piece.slice(0, whole), whole === piece.length)]));
    rest = piece.slice(whole);
  }
  return new Blob(parts);
}

function bytesOfStrict(piece, padded) {
  if (!(padded ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9+/]*$/).test(piece)) throw new TypeError('not base64');
  return bytesOf(atob(piece));
}

function bytesOf(binary) {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
