// Plays a list of steps of the container (envelope format, section 6): a segment as it is, or as base64 in lines.

import { toBase64 } from './base64.js';

const PIECE = 256 * 1024;

/** @returns a Blob of what the steps yield, made piece by piece */
export async function play(steps, segment) {
  const parts = [];
  for (const step of steps) {
    if (Array.isArray(step)) parts.push(await encoded(segment(step[0]), step[1], step[2]));
    else parts.push(segment(step));
  }
  return new Blob(parts);
}

/** Lines of the given length joined by the line end, none after the last. */
async function encoded(blob, line, end) {
  const bytesPerLine = (line / 4) * 3;
  const piece = Math.max(1, Math.floor(PIECE / bytesPerLine)) * bytesPerLine;
  const parts = [];
  for (let at = 0; at < blob.size; at += piece) {
    const text = toBase64(new Uint8Array(await blob.slice(at, at + piece).arrayBuffer()));
    parts.push(new Blob([at === 0 ? '' : end, text.match(new RegExp(`.{1,${line}}`, 'g')).join(end)]));
  }
  return new Blob(parts);
}
