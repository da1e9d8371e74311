// While something goes on in the background, looks again every second and shows how far it is. Without scripts the reader reloads.
const shown = document.getElementById('progress');

async function look() {
  const answer = await fetch(shown.dataset.address, { redirect: 'error' });
  if (answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById('progress');
    // A focused button stays where it is; only its numbers would change.
    if (next && !shown.contains(document.activeElement)) {
      shown.replaceChildren(...next.childNodes);
    }
    shown.dataset.running = next?.dataset.running ?? 'false';
  }
  again();
}

function again() {
  if (shown.dataset.running === 'true') {
    setTimeout(() => look().catch(again), 1000);
  }
}

again();
