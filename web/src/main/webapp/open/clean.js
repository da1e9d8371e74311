// Cleans the HTML of a message: first of the two layers, each of which alone keeps scripts and requests out (the other
// is frame.js). DOMPurify removes what can act; what follows here removes or renames what can load.

import DOMPurify from '/webjars/dompurify/3.3.3/dist/purify.es.mjs';
import { cleanStyle, cleanStyleSheet } from './clean-style.js';

const FORBIDDEN_TAGS = ['form', 'input', 'button', 'select', 'option', 'optgroup', 'textarea', 'datalist', 'fieldset', 'output', 'label', 'dialog',
  'audio', 'video', 'source', 'track', 'picture', 'map', 'area', 'link', 'meta', 'base', 'template', 'slot', 'noscript', 'marquee'];
const FORBIDDEN_ATTRIBUTES = ['srcset', 'sizes', 'background', 'poster', 'ping', 'action', 'formaction', 'usemap', 'longdesc', 'autofocus', 'accesskey',
  'tabindex', 'contenteditable', 'popover', 'popovertarget', 'popovertargetaction', 'slot', 'is', 'part', 'name', 'id', 'target', 'download'];
const LOADING_ATTRIBUTES = ['srcset', 'background', 'poster'];
const LINK = /^(https?|mailto|tel):/i;
const SEEN = 'all: revert !important; display: inline !important; color: #7a5200 !important; background: #fdf5e3 !important; font: 14px monospace !important';
const OWN_IMAGE = /^data:image\/(png|gif|jpeg|webp|bmp|avif)[;,]/i;

/**
 * @param html the message's HTML
 * @param inlineImage answers the blob URL for a content id, or undefined
 * @param words texts for what is added: {leadsTo: (host) => string}
 * @returns {{html: string, remote: number}} clean HTML and how many remote loads were removed from it
 */
export function clean(html, inlineImage, words) {
  const removed = { remote: 0 };
  const body = DOMPurify.sanitize(html, {
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    FORCE_BODY: true,
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: FORBIDDEN_ATTRIBUTES,
    ADD_TAGS: ['style'],
    ALLOW_DATA_ATTR: false,
  }) ?? document.createElement('body'); // nothing is left of a frame set
  removed.remote += DOMPurify.removed.filter(({ attribute }) => LOADING_ATTRIBUTES.includes(attribute?.name)).length;
  body.querySelectorAll('style').forEach((style) => { style.textContent = cleanStyleSheet(style.textContent, inlineImage, removed); });
  body.querySelectorAll('[style]').forEach((element) => cleanStyle(element.style, inlineImage, removed));
  body.querySelectorAll('img').forEach((image) => cleanImage(image, inlineImage, removed));
  body.querySelectorAll('[href]').forEach((link) => cleanLink(link, words));
  return { html: body.innerHTML, remote: removed.remote };
}

function cleanImage(image, inlineImage, removed) {
  const source = (image.getAttribute('src') ?? '').trim();
  if (OWN_IMAGE.test(source)) return;
  const own = /^cid:/i.test(source) ? inlineImage(contentIdOf(source)) : undefined;
  if (own) {
    image.setAttribute('src', own);
    return;
  }
  image.removeAttribute('src');
  if (source && !/^cid:/i.test(source)) removed.remote++;
}

function contentIdOf(source) {
  try {
    return decodeURIComponent(source.slice(4));
  } catch {
    return source.slice(4);
  }
}

/** A link says where it leads, in its title and, where its own text names another host, beside it. */
function cleanLink(link, words) {
  const address = link.getAttribute('href').trim();
  if (link.localName !== 'a' || !LINK.test(address)) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  link.setAttribute('title', address);
  const host = URL.canParse(address) ? new URL(address).host : '';
  if (host && namesAnotherHost(link.textContent, host)) link.after(noteOf(link, words.leadsTo(host)));
}

function namesAnotherHost(text, host) {
  const named = text.match(/(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})/iu);
  return named !== null && bare(named[1]) !== bare(host);
}

function bare(host) {
  return host.toLowerCase().replace(/^www\./, '').replace(/:\d+$/, '');
}

function noteOf(link, text) {
  const note = link.ownerDocument.createElement('span');
  note.className = 'sealpost-leads-to';
  note.style.cssText = SEEN; // above any style sheet of the message, which would hide it
  note.textContent = ` [${text}]`;
  return note;
}
