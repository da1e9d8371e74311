// For a browser without storage, or with it full: the message's page is brought into this one, which holds the envelope.

export async function showHere(envelope) {
  const address = `/m/${envelope.id}`;
  const answer = await fetch(address, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html'); // its scripts do not run
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.head.append(...page.head.querySelectorAll('link[rel="stylesheet"], meta[name]'));
  document.body.replaceChildren(...page.body.childNodes);
  history.replaceState(null, '', address);
  const { openEnvelope } = await import('./opening.js');
  openEnvelope(envelope);
}
