// Goes on to the message if this browser holds its envelope; else the page's text says where to find it.
const message = document.getElementById('activated').dataset.message;

function holds(id) {
  return new Promise(resolve => {
    const opening = indexedDB.open('sealpost');
    opening.onupgradeneeded = () => opening.transaction.abort(); // there is no store yet: leave making it to the viewer
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('envelopes')) return resolve(false);
      const range = IDBKeyRange.bound(`${id}.`, `${id}.\uffff`);
      const counting = database.transaction('envelopes').objectStore('envelopes').count(range);
      counting.onsuccess = () => { database.close(); resolve(counting.result > 0); };
      counting.onerror = () => resolve(false);
    };
  });
}

if (await holds(message)) location.replace(`/m/${message}`);
