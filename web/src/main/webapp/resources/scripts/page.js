// What every page does: a menu is folded where there is little room, and a form marked data-keep-fragment carries the address's fragment through its redirect.
for (const form of document.querySelectorAll('form[data-keep-fragment]')) {
  form.addEventListener('submit', () => { form.action = new URL(form.getAttribute('action'), location.origin).pathname + location.hash; });
}
for (const menu of document.querySelectorAll('details.side')) {
  menu.open = !matchMedia('(max-width: 56rem)').matches;
}
