// The page /open/verify: says whether a saved envelope is genuine, without the message key and without signing in.

import { Refused, check } from './api.js';
import { DamagedEnvelope } from './envelope.js';
import { readEnvelopeFile } from './envelope-file.js';
import { factsText } from './facts.js';
import { fileChoice } from './file-choice.js';
import { checkSeal } from './seal.js';
import { states } from './states.js';

const page = states(document);

fileChoice(document.querySelector('[data-drop]'), (file) => {
  verify(file).catch((problem) => page.show(...answerFor(problem)));
});

async function verify(file) {
  page.show('reading');
  const envelope = await readEnvelopeFile(file);
  const facts = await check(envelope);
  if (facts.messageId !== envelope.id) throw new Refused('forged');
  page.show(`genuine-${await checkSeal(envelope)}`, factsText(facts));
}

function answerFor(problem) {
  if (problem instanceof Refused) return [problem.state, problem.fill];
  return [problem instanceof DamagedEnvelope ? `damaged-${problem.field}` : 'failed'];
}
