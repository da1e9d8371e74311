// The text of a message: as HTML in the frame, or as plain text in the page, with a switch where it has both.

import { clean } from './clean.js';
import { showInFrame } from './frame.js';
import { play } from './recipe.js';

const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/gi;

/** @param place the section with host element, switch and notice; its data attributes hold the words */
export async function showBody(place, { index, segment }, images) {
  const bodies = await Promise.all(index.bodies.map(async (body) => ({ ...body, text: await (await play(body.segments, segment)).text() })));
  const views = { html: () => showHtml(place, chosen(bodies, 'text/html'), images), plain: () => showPlain(place, chosen(bodies, 'text/plain')) };
  const choose = (name) => {
    place.querySelectorAll('[data-view]').forEach((button) => button.setAttribute('aria-pressed', button.dataset.view === name));
    place.querySelector('[data-remote]').hidden = true;
    views[name]();
  };
  place.querySelectorAll('[data-view]').forEach((button) => { button.onclick = () => choose(button.dataset.view); });
  const html = chosen(bodies, 'text/html');
  place.querySelector('[data-switch]').hidden = html.length === bodies.length && chosen(bodies, 'text/plain').length === bodies.length;
  choose(html.some((body) => body.type === 'text/html') ? 'html' : 'plain');
}

/** All bodies in their order, but of each group of alternatives only those of the wanted type, where it has one. */
function chosen(bodies, type) {
  const has = (group) => bodies.some((body) => body.alternative === group && body.type === type);
  return bodies.filter((body) => !body.alternative || body.type === type || !has(body.alternative));
}

function showHtml(place, bodies, images) {
  const html = bodies.map((body) => (body.type === 'text/html' ? body.text : asHtml(body.text))).join('<hr>');
  const { leadsTo, frameTitle, remoteOne, remoteMany } = place.dataset;
  const { html: safe, remote } = clean(html, (id) => images.get(id), { leadsTo: (host) => leadsTo.replace('{0}', host) });
  showInFrame(place.querySelector('[data-body]'), safe, frameTitle);
  const notice = place.querySelector('[data-remote]');
  notice.textContent = remote === 1 ? remoteOne : remoteMany.replace('{0}', remote);
  notice.hidden = remote === 0;
}

function showPlain(place, bodies) {
  const text = bodies.map((body) => (body.type === 'text/html' ? asText(body.text) : body.text)).join('\n\n');
  const shown = document.createElement('div');
  shown.className = 'plain-text';
  shown.append(...withLinks(text.replaceAll('\r\n', '\n')));
  place.querySelector('[data-body]').replaceChildren(shown);
}

function asHtml(text) {
  const shown = document.createElement('pre');
  shown.textContent = text;
  return shown.outerHTML;
}

function asText(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll('script, style, template').forEach((each) => each.remove());
  return body.textContent;
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
