// The text of a message: as HTML in the frame, or as plain text in the page, with a switch where it has both.

import { clean } from './clean.js';
import { showInFrame } from './frame.js';
import { play } from './recipe.js';

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/gi;

/** @param place the section with host element, switch and notice; its data attributes hold the words */
export async function showBody(place, { index, segment }, images) {
  const texts = { html: await textOf('text/html', index, segment), plain: await textOf('text/plain', index, segment) };
  const views = {
    html: () => showHtml(place, texts.html, images),
    plain: () => showPlain(place, texts.plain ?? ''),
  };
  const choose = (name) => {
    place.querySelectorAll('[data-view]').forEach((button) => button.setAttribute('aria-pressed', button.dataset.view === name));
    place.querySelector('[data-remote]').hidden = true;
    views[name]();
  };
  place.querySelectorAll('[data-view]').forEach((button) => button.addEventListener('click', () => choose(button.dataset.view)));
  place.querySelector('[data-switch]').hidden = texts.html === null || texts.plain === null;
  choose(texts.html === null ? 'plain' : 'html');
}

/** All bodies of one type in their order, or null where there is none. */
async function textOf(type, index, segment) {
  const bodies = index.bodies.filter((body) => body.type === type);
  const texts = await Promise.all(bodies.map(async (body) => (await play(body.segments, segment)).text()));
  return texts.length ? texts.join(type === 'text/html' ? '<hr>' : '\n') : null;
}

function showHtml(place, html, images) {
  const { leadsTo, frameTitle, remoteOne, remoteMany } = place.dataset;
  const { html: safe, remote } = clean(html, (id) => images.get(id), { leadsTo: (host) => leadsTo.replace('{0}', host) });
  showInFrame(place.querySelector('[data-body]'), safe, frameTitle);
  const notice = place.querySelector('[data-remote]');
  notice.textContent = remote === 1 ? remoteOne : remoteMany.replace('{0}', remote);
  notice.hidden = remote === 0;
}

function showPlain(place, text) {
  const shown = document.createElement('div');
  shown.className = 'plain-text';
  shown.append(...withLinks(text.replaceAll('\r\n', '\n')));
  place.querySelector('[data-body]').replaceChildren(shown);
}

function withLinks(text) {
  const parts = [];
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(at, index), link(address));
    at = index + address.length;
  }
  return [...parts, text.slice(at)];
}

function link(address) {
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: address, textContent: address, target: '_blank', rel: 'noopener noreferrer' });
  return anchor;
}
