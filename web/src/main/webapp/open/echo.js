// Takes the envelope out of the page the service answered it with, keeps it in this browser and moves on to its message.
// Without storage the message's page is brought into this one and the envelope stays in memory.

import { DamagedEnvelope, envelopeOf } from './envelope.js';
import { showHere } from './in-memory.js';
import { keep, sweep } from './storage.js';
import { registerWorker } from './worker-registration.js';

registerWorker();
moveOn().catch((problem) => {
  const field = problem instanceof DamagedEnvelope ? problem.field : 'file';
  location.replace(`/open/drop#damaged=${field}`);
});

async function moveOn() {
  const envelope = envelopeOf(Object.fromEntries(new FormData(document.getElementById('envelope'))));
  await sweep().catch(() => {});
  const hash = await keep(envelope).catch(() => null);
  if (hash) location.replace(`/m/${envelope.id}#${hash}`);
  else await showHere(envelope);
}
