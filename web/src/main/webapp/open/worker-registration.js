// Installs the service worker that answers later envelopes without a request. Where that is refused (private window,
// old browser), every envelope goes through the service, which works as well.

export function registerWorker() {
  navigator.serviceWorker?.register('/worker.js', { type: 'module', scope: '/', updateViaCache: 'none' }).catch(() => {});
}
