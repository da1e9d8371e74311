// Password fields: a button that shows what is typed, and an estimate of how hard a new password is to guess.
// The estimate is help while typing; the service decides.

const MINIMUM = 15;
const COMMON = /passwor[dt]|qwert[yz]|welcome|willkommen|letmein|iloveyou|admin|login|secret|geheim|hallo|hello|motdepasse|azerty|bonjour|contrase[nñ]a|senha|hola|パスワード|abc|123|asdf|sealpost/g;

function reveal(button) {
  const field = document.getElementById(button.dataset.reveals);
  const label = button.firstChild;
  const show = label.data;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = field.type === 'text';
    field.type = shown ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!shown));
    label.data = shown ? show : button.dataset.hide;
    field.focus();
  });
  field.form.addEventListener('submit', () => { field.type = 'password'; });
}

/** 0 too short, 1 or 2 easy to guess, 3 good, 4 strong. */
export function strength(password, known = []) {
  const points = [...password.normalize('NFKC')];
  if (points.length < MINIMUM) return 0;
  let text = points.join('').toLowerCase();
  for (const part of known) text = text.replaceAll(part.toLowerCase(), '');
  text = text.replace(COMMON, '').replace(/(.{1,40}?)\1+/gu, '$1'); // repeats count once
  const steps = [...text].filter((c, i, all) => i === 0 || Math.abs(c.codePointAt(0) - all[i - 1].codePointAt(0)) > 1);
  const variety = new Set(steps).size;
  if (steps.length < 8 || variety < 5) return 1;
  if (steps.length < 12 || variety < 7) return 2;
  return steps.length < 20 ? 3 : 4;
}

function known(ids) {
  return ids.split(' ').flatMap(id => (document.getElementById(id)?.value ?? '').split(/[\s@.]+/)).filter(part => part.length > 2);
}

function show(box) {
  const field = document.getElementById(box.dataset.strength);
  const [meter, words] = [box.querySelector('meter'), box.querySelector('[role=status]')];
  const update = () => {
    const score = strength(field.value, known(box.dataset.apartFrom));
    box.hidden = field.value === '';
    meter.value = score;
    const length = [...field.value.normalize('NFKC')].length;
    words.textContent = score === 0 ? box.dataset.short.replace('{0}', length) : box.dataset[['', 'weak', 'weak', 'fair', 'strong'][score]];
  };
  field.addEventListener('input', update);
  update();
}

document.querySelectorAll('[data-reveals]').forEach(reveal);
document.querySelectorAll('[data-strength]').forEach(show);
