// Chooses the reader's own time zone in the list, unless the reader has already chosen.
const box = document.querySelector('[data-detect-zone="true"]');
const list = box?.querySelector('select');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (list && [...list.options].some(option => option.value === zone)) list.value = zone;
