// The plaintext container (envelope format, section 5). It was sealed, but by whoever held a gateway's token: so every
// name, number and reference in it is checked before anything is read by it.

const MAGIC_START = 'SE1P';
const MAGIC_END = 'P1ES';
const START = 4;
const END = 8;
const INDEX_LIMIT = 1024 * 1024;
const SEGMENT_LIMIT = 10_000;
const STEP_LIMIT = 100_000;
const PLAYED_PER_BYTE = 2; // the most that base64 in the shortest lines can make of it

/** Names what is wrong, for the console; the reader is told that the message is damaged. */
export class BadContainer extends Error {}

/**
 * @param blob the whole decrypted container
 * @returns {{index: object, segment: (n: number) => Blob}}
 */
export async function readContainer(blob) {
  require(blob.size >= START + END && await text(blob, 0, START) === MAGIC_START, 'start');
  require(await text(blob, blob.size - START, blob.size) === MAGIC_END, 'end');
  const length = new DataView(await blob.slice(blob.size - END, blob.size - START).arrayBuffer()).getUint32(0);
  require(length <= INDEX_LIMIT && length <= blob.size - START - END, 'index length');
  const indexAt = blob.size - END - length;
  const index = checked(parse(await blob.slice(indexAt, blob.size - END).arrayBuffer()), indexAt - START);
  requireBounded(index, PLAYED_PER_BYTE * blob.size);
  const starts = startsOf(index.segments);
  return { index, segment: (n) => blob.slice(starts[n], starts[n + 1]) };
}

function parse(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadContainer('index is no JSON');
  }
}

function checked(index, segmentBytes) {
  fields(index, { v: (v) => v === 1, segments: lengths, from: people, to: people, cc: people, bodies: Array.isArray, attachments: Array.isArray, original: Array.isArray },
    { subject: isText, date: isText, messageId: isText });
  require(index.segments.reduce((sum, length) => sum + length, 0) === segmentBytes, 'segment lengths');
  const steps = (list) => stepsWithin(list, index.segments.length);
  index.bodies.forEach((body) => fields(body, { type: isBodyType, segments: steps }, { alternative: isGroup }));
  index.attachments.forEach((attachment) => {
    fields(attachment, { name: isText, type: isText, size: isLength, inline: (v) => typeof v === 'boolean', segments: steps }, { contentId: isText });
    require(sizeOf(attachment.segments, index.segments) === attachment.size, 'attachment size');
  });
  require(steps(index.original), 'original');
  return index;
}

/** A segment may be used by many steps: without this bound, a small container could play more than a browser can hold. */
function requireBounded({ segments, bodies, attachments, original }, most) {
  const played = (lists) => lists.reduce((sum, steps) => sum + sizeOf(steps, segments), 0);
  require(played(bodies.map((body) => body.segments)) <= most, 'played bodies');
  require(played(attachments.map((attachment) => attachment.segments)) <= most, 'played attachments');
  require(played([original]) <= most, 'played original');
}

function fields(object, needed, optional = {}) {
  require(object !== null && typeof object === 'object' && !Array.isArray(object), 'object');
  const allowed = { ...needed, ...optional };
  for (const name of Object.keys(object)) require(Object.hasOwn(allowed, name), `unknown name ${name}`);
  for (const name of Object.keys(needed)) require(Object.hasOwn(object, name), `missing ${name}`);
  for (const [name, value] of Object.entries(object)) require(allowed[name](value), name);
}

const isText = (value) => typeof value === 'string';
const isBodyType = (value) => value === 'text/plain' || value === 'text/html';
const isGroup = (value) => Number.isSafeInteger(value) && value >= 1;
const isLength = (value) => Number.isSafeInteger(value) && value >= 0;
const lengths = (list) => Array.isArray(list) && list.length <= SEGMENT_LIMIT && list.every(isLength);

function people(list) {
  if (!Array.isArray(list)) return false;
  list.forEach((person) => fields(person, {}, { name: isText, address: isText }));
  return list.every((person) => Object.keys(person).length > 0);
}

function stepsWithin(list, segments) {
  const isSegment = (n) => Number.isInteger(n) && n >= 0 && n < segments;
  const isEncoding = (step) => Array.isArray(step) && step.length === 3 && isSegment(step[0]) && isLine(step[1]) && (step[2] === '\r\n' || step[2] === '\n');
  return Array.isArray(list) && list.length <= STEP_LIMIT && list.every((step) => isSegment(step) || isEncoding(step));
}

const isLine = (length) => Number.isInteger(length) && length >= 4 && length <= 1000 && length % 4 === 0;

/** How many bytes a list of steps plays, without playing it. */
function sizeOf(steps, lengthsOfSegments) {
  return steps.reduce((sum, step) => sum + (Array.isArray(step) ? encodedSize(lengthsOfSegments[step[0]], step) : lengthsOfSegments[step]), 0);
}

function encodedSize(length, [, line, end]) {
  const characters = Math.ceil(length / 3) * 4;
  return characters + Math.max(0, Math.ceil(characters / line) - 1) * end.length;
}

function startsOf(segments) {
  const starts = [START];
  segments.forEach((length, n) => starts.push(starts[n] + length));
  return starts;
}

async function text(blob, from, to) {
  return String.fromCharCode(...new Uint8Array(await blob.slice(from, to).arrayBuffer()));
}

function require(holds, what) {
  if (!holds) throw new BadContainer(what);
}
