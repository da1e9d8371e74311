// The page /open/drop: reads a saved envelope file in the browser and moves on to its message.

import { DamagedEnvelope } from './envelope.js';
import { readEnvelopeFile } from './envelope-file.js';
import { fileChoice } from './file-choice.js';
import { showHere } from './in-memory.js';
import { states } from './states.js';
import { keep, sweep } from './storage.js';
import { registerWorker } from './worker-registration.js';

const page = states(document);

registerWorker();
fileChoice(document.querySelector('[data-drop]'), (file) => moveOn(file).catch(refuse));
const damaged = location.hash.match(/^#damaged=(file|[vhtcs])$/);
if (damaged) refuse(new DamagedEnvelope(damaged[1]));

async function moveOn(file) {
  page.show('reading');
  const envelope = await readEnvelopeFile(file);
  await sweep().catch(() => {});
  const hash = await keep(envelope).catch(() => null);
  if (hash) location.assign(`/m/${envelope.id}#${hash}`);
  else await showHere(envelope);
}

function refuse(problem) {
  page.show(problem instanceof DamagedEnvelope ? `damaged-${problem.field}` : 'damaged-file');
}
