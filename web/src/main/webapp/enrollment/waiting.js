// Asks every three seconds whether the address is confirmed, and goes on by itself.
const EVERY = 3000;
const place = document.getElementById('waiting');
const status = document.getElementById('waiting-status');

async function ask() {
  const answer = await fetch('/api/v1/waiting', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'Sealpost-Request': '1' }, body: '{}', cache: 'no-store',
  });
  if (answer.status === 429 || answer.status >= 500) return { state: 'waiting' };
  return answer.ok ? answer.json() : { state: 'over' };
}

function goOn(messageId) {
  status.textContent = place.dataset.going;
  location.replace(messageId ? `/m/${messageId}` : '/enrollment/activated');
}

function giveUp() {
  const over = document.getElementById('over');
  place.hidden = true;
  over.hidden = false;
  over.focus();
}

let doubtful = false;

async function watch() {
  const { state, messageId } = await ask().catch(() => ({ state: 'waiting' }));
  if (state === 'activated') return goOn(messageId);
  if (state === 'over' && doubtful) return giveUp();
  doubtful = state === 'over'; // another window's session may be on its way here: ask once more
  setTimeout(watch, EVERY);
}

status.textContent = place.dataset.waiting;
watch();
