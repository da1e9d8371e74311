// One archive of several files, stored without compression.

/** @param files pairs of name and Blob */
export async function zip(files) {
  await import('/webjars/jszip/3.10.1/jszip.min.js'); // a plain script: it leaves its constructor in the window
  const archive = new globalThis.JSZip();
  files.forEach(([name, blob]) => archive.file(name, blob));
  return archive.generateAsync({ type: 'blob', compression: 'STORE', streamFiles: true });
}
