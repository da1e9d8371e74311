// A button marked data-copies copies the text of the element it names; without this script the text is selected by hand.
for (const button of document.querySelectorAll('[data-copies]')) {
  if (!navigator.clipboard) continue;
  const label = button.firstChild;
  const copy = label.data;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
    label.data = button.dataset.copied;
    setTimeout(() => { label.data = copy; }, 2500);
  });
}
