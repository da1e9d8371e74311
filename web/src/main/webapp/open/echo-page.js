// The worker's form of the page with which the service answers a posted envelope, for a browser whose storage is full.
// The fields have been checked to hold base64 only, so that they need no escaping.

const POLICY = [
  "default-src 'none'", "script-src 'self'", "connect-src 'self'", "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:", "worker-src 'self'", "font-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ');

export function echoPage(fields) {
  const inputs = Object.entries(fields).map(([name, value]) => `<textarea name="${name}">\n${value.trim()}</textarea>`);
  const page = ['<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Sealpost</title></head><body><form id="envelope" hidden>',
    ...inputs, '</form><script type="module" src="/open/echo.js"></script></body></html>'];
  return new Response(new Blob(page), {
    headers: { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  });
}
