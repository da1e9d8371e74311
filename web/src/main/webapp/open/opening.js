// Opening, step by step: find the waiting envelope, ask the service about it, ask who reads, open, decrypt, show.

import { Refused, check, open } from './api.js';
import { fromBase64Url, toBase64Url } from './base64.js';
import { BadContainer } from './container.js';
import { BadCiphertext, decrypt, envelopeContext } from './decrypt.js';
import { ciphertextDigest } from './digest.js';
import { factsText } from './facts.js';
import { states } from './states.js';
import * as storage from './storage.js';
import { showMessage } from './viewer.js';

/** Goes through all states with an envelope in memory, or with the one that waits in this browser. */
export function openEnvelope(inMemory) {
  const page = states(document);
  const attempt = () => run(page, inMemory).catch((problem) => refuse(page, problem));
  const id = messageId();
  document.querySelectorAll('[data-detour]').forEach((link) => link.setAttribute('href', `${link.pathname}?m=${id}`));
  document.querySelectorAll('[data-verify]').forEach((link) => link.setAttribute('href', `${link.pathname}?m=${id}${location.hash}`));
  document.querySelectorAll('[data-action="retry"]').forEach((button) => button.addEventListener('click', attempt));
  if (inMemory) keepPageOpen();
  attempt();
}

async function run(page, inMemory) {
  page.show('loading');
  await storage.sweep().catch(() => {});
  if (inMemory) return show(page, inMemory);
  const envelope = await firstWhole(await storage.candidates(messageId(), location.hash.slice(1)), (each) => show(page, each));
  return storage.markOpened(envelope).catch(() => {});
}

async function show(page, envelope) {
  const facts = await check(envelope);
  if (facts.messageId !== envelope.id) throw new Refused('forged');
  page.fill(factsText(facts));
  if (!facts.reader && facts.level !== 'low') throw new Refused('who');
  page.show('opening');
  const plaintext = await opened(envelope);
  await showMessage(document.querySelector('[data-state="shown"]'), plaintext);
  page.show('shown');
}

/**
 * Shows the entry that the fragment names, else the newest that is genuine and whole, and answers it. Forged entries
 * are dropped; a damaged one gives way to an older one, and is told of only where none is whole.
 */
async function firstWhole(envelopes, showOne) {
  let refusal = new Refused('missing');
  for (const envelope of envelopes) {
    try {
      await showOne(envelope);
      return envelope;
    } catch (problem) {
      const forged = problem.state === 'forged';
      if (forged) await storage.remove(envelope);
      if (location.hash || !(forged || isDamage(problem))) throw problem;
      if (!forged && refusal.state === 'missing') refusal = problem;
    }
  }
  throw refusal;
}

function isDamage(problem) {
  return problem.state === 'damaged' || problem instanceof BadCiphertext || problem instanceof BadContainer;
}

function messageId() {
  return location.pathname.split('/').pop();
}

async function opened(envelope) {
  const digest = toBase64Url(await ciphertextDigest(envelope.c));
  const { key } = await open(envelope, digest).catch((problem) => { throw changedContent(problem); });
  const bar = document.querySelector('[data-state="opening"] progress');
  const messageKey = fromBase64Url(key);
  const context = await envelopeContext(fromBase64Url(envelope.h));
  return decrypt(envelope.c, messageKey, context, (share) => { bar.value = share; }).finally(() => messageKey.fill(0));
}

/** Header and ticket were genuine a moment ago: what is refused now is the seal over the content. */
function changedContent(problem) {
  return problem.state === 'forged' ? new Refused('damaged') : problem;
}

function refuse(page, problem) {
  if (isDamage(problem)) page.show('damaged', problem.fill);
  else if (problem instanceof Refused) page.show(problem.state, problem.fill);
  else page.show('failed');
  if (!(problem instanceof Refused)) console.error(problem);
}

/** Without storage the envelope lives in this window only: sign in elsewhere, then come back and try again. */
function keepPageOpen() {
  document.querySelectorAll('[data-detour]').forEach((link) => { link.target = '_blank'; });
  document.querySelectorAll('[data-in-memory]').forEach((hint) => { hint.hidden = false; });
  addEventListener('beforeunload', (event) => event.preventDefault());
}
