// Shows HTML in a frame in which no script runs and from which no request leaves, whatever the HTML holds: second of the
// two layers (the other is clean.js). The sandbox never gets allow-scripts; allow-same-origin is what lets inline
// images, height and print work.

const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';
const POLICY = "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'; "
  + "script-src 'none'; media-src 'none'; font-src 'none'; worker-src 'none'; manifest-src 'none'";
const STYLE = ':root { color-scheme: light; background: #fff; color: #1b232e; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }'
  + ' body { margin: 0; padding: 1rem; overflow-x: auto; } img { max-width: 100%; height: auto; } pre { white-space: pre-wrap; }'
  + ' .sealpost-leads-to { color: #7a5200; background: #fdf5e3; font: .85em monospace; }';

/** Fills the host element with a frame that shows the HTML and grows with it. */
export function showInFrame(host, html, title) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = title;
  frame.srcdoc = messageDocument(html);
  frame.addEventListener('load', () => grow(frame));
  host.replaceChildren(frame);
  return frame;
}

function messageDocument(html) {
  return `<!DOCTYPE html><html><head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`
    + '<meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off"><meta name="viewport" content="width=device-width">'
    + `<style>${STYLE}</style></head><body>${html}</body></html>`;
}

function grow(frame) {
  const { body, documentElement } = frame.contentDocument;
  const fit = () => { frame.style.height = `${Math.max(body.scrollHeight, documentElement.offsetHeight) + 4}px`; };
  new ResizeObserver(fit).observe(body);
  fit();
}
