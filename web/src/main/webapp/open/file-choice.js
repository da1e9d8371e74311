// A place where a saved envelope file is dropped or chosen. The file is read here and goes nowhere.

/** @param onFile called with the File; the place holds a file input that also serves the keyboard */
export function fileChoice(place, onFile) {
  const input = place.querySelector('input[type="file"]');
  input.addEventListener('change', () => {
    if (input.files.length) onFile(input.files[0]);
    input.value = '';
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('over');
  });
  addEventListener('dragleave', () => place.classList.remove('over'));
  addEventListener('drop', (event) => {
    event.preventDefault(); // a file dropped beside the place must not open in the browser
    place.classList.remove('over');
    if (event.dataTransfer.files.length) onFile(event.dataTransfer.files[0]);
  });
}
