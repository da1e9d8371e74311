// The list of attachments: name, type, size, a button for each and one for all.

import { cleanFileName, distinct } from './file-name.js';
import { play } from './recipe.js';
import { save } from './save.js';
import { zip } from './zip.js';

const SHOWN_INLINE = /^image\/(png|gif|jpeg|webp|bmp|avif)$/i;

/** @param place the section around the list; it holds a template for one row, and how a nameless file is called */
export function listAttachments(place, { index, segment }, archiveName) {
  const names = distinct(index.attachments.map((each, n) => cleanFileName(each.name, `${place.dataset.fileName}-${n + 1}`)));
  const files = index.attachments.map((each, n) => ({ ...each, name: names[n], content: () => play(each.segments, segment) }));
  place.querySelector('ul').replaceChildren(...files.map((file) => row(place.querySelector('template'), file)));
  const all = place.querySelector('[data-action="save-all"]');
  all.hidden = files.length < 2;
  all.onclick = () => saveAll(files, archiveName, all);
  place.hidden = files.length === 0;
}

/** Blob URLs of the images that the message may show inside itself, by content id; SVG never is one of them. */
export async function inlineImages({ index, segment }) {
  const images = index.attachments.filter((each) => each.contentId && SHOWN_INLINE.test(each.type));
  return new Map(await Promise.all(images.map(async ({ contentId, type, segments }) => {
    const bytes = await play(segments, segment);
    return [contentId, URL.createObjectURL(new Blob([bytes], { type: type.toLowerCase() }))];
  })));
}

export function sizeText(bytes, language = document.documentElement.lang || 'en') {
  const [unit, divisor] = bytes < 1000 ? ['byte', 1] : bytes < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: 1 }).format(bytes / divisor);
}

function row(template, file) {
  const item = template.content.cloneNode(true);
  item.querySelector('[data-fill="name"]').textContent = file.name;
  item.querySelector('[data-fill="about"]').textContent = `${file.type}, ${sizeText(file.size)}`;
  const button = item.querySelector('button');
  button.append(hidden(file.name));
  button.addEventListener('click', async () => save(await file.content(), file.name));
  return item;
}

function hidden(text) {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = ` ${text}`;
  return span;
}

async function saveAll(files, archiveName, button) {
  button.disabled = true;
  try {
    const contents = await Promise.all(files.map(async (file) => [file.name, await file.content()]));
    save(await zip(contents), archiveName);
  } finally {
    button.disabled = false;
  }
}
