// The page /open/verify: says whether a saved or a posted envelope is genuine, without the message key and without
// signing in.

import { Refused, check } from './api.js';
import { DamagedEnvelope } from './envelope.js';
import { readEnvelopeFile } from './envelope-file.js';
import { factsText } from './facts.js';
import { fileChoice } from './file-choice.js';
import { checkSeal } from './seal.js';
import { states } from './states.js';
import { candidates } from './storage.js';

const page = states(document);

fileChoice(document.querySelector('[data-drop]'), (file) => answer(readEnvelopeFile(file)));
const posted = new URLSearchParams(location.search).get('m');
if (posted) verifyPosted(posted);

/** The reader came from the message page: the envelope waits in this browser. */
async function verifyPosted(id) {
  const [envelope] = await candidates(id, location.hash.slice(1));
  if (envelope) answer(Promise.resolve(envelope));
}

function answer(reading) {
  page.show('reading');
  reading.then(verify).catch((problem) => page.show(...answerFor(problem)));
}

async function verify(envelope) {
  const facts = await check(envelope);
  if (facts.messageId !== envelope.id) throw new Refused('forged');
  page.show(`genuine-${await checkSeal(envelope)}`, factsText(facts));
}

function answerFor(problem) {
  if (problem instanceof Refused) return [problem.state, problem.fill];
  return [problem instanceof DamagedEnvelope ? `damaged-${problem.field}` : 'failed'];
}
