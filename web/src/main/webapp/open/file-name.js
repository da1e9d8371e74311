// Names under which attachments are saved: what the sender chose, without what a name can do on a reader's computer.

const LONGEST = 120;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const FORBIDDEN = /[<>:"/\\|?*]/g;
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/** A name without folders, control and direction characters, leading dots, and device names of Windows. */
export function cleanFileName(name, otherwise) {
  const plain = name.normalize('NFC').toWellFormed().replace(CONTROL, '').split(/[/\\]/).pop().replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return shortened(plain.replace(DEVICE, '_$1')) || otherwise;
}

/** Makes the names of a list differ, by a number before the ending: letter case does not make a difference. */
export function distinct(names) {
  const taken = new Set();
  return names.map((name) => {
    let candidate = name;
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = numbered(name, n);
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function numbered(name, n) {
  const [stem, ending] = split(name);
  return `${stem} (${n})${ending}`;
}

function shortened(name) {
  const [stem, ending] = split(name);
  return [...stem].slice(0, LONGEST - ending.length).join('').trimEnd() + ending;
}

function split(name) {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 12 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}
