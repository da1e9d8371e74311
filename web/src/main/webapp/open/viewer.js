// Shows a decrypted message: headers, body, attachments, the original. Everything here is text or goes through clean.js.

import { inlineImages, listAttachments } from './attachments.js';
import { readContainer } from './container.js';
import { dateText } from './facts.js';
import { cleanFileName } from './file-name.js';
import { showBody } from './message-body.js';
import { play } from './recipe.js';
import { save } from './save.js';

/**
 * @param place the page's section for an opened message
 * @param plaintext Blob of the whole container; throws BadContainer before anything is shown
 */
export async function showMessage(place, plaintext) {
  const container = await readContainer(plaintext);
  const name = cleanFileName((container.index.subject ?? '').replace(/[/\\]/g, '_'), place.dataset.fileName);
  showHeaders(place, container.index);
  await showBody(place.querySelector('[data-part="body"]'), container, await inlineImages(container));
  listAttachments(place.querySelector('[data-part="attachments"]'), container, `${name}.zip`);
  offerOriginal(place.querySelector('[data-part="original"]'), container, `${name}.eml`);
  place.querySelector('[data-action="print"]').onclick = () => window.print();
}

function showHeaders(place, index) {
  const fill = (name, text) => { place.querySelector(`[data-header="${name}"]`).textContent = text; };
  fill('subject', index.subject?.trim() || place.dataset.noSubject);
  for (const name of ['from', 'to', 'cc']) fill(name, index[name].map(personText).join(', '));
  fill('date', dateText(index.date, 'full'));
}

function personText({ name, address }) {
  return name && address ? `${name} <${address}>` : name ?? address;
}

function offerOriginal(place, { index, segment }, name) {
  place.hidden = index.original.length === 0;
  place.querySelector('[data-action="save-original"]').onclick = async () => save(await play(index.original, segment), name);
}
