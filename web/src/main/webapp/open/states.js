// A page of which one state is shown at a time: elements marked data-state, with the texts of the server's bundles in them.

export function states(root) {
  const sections = [...root.querySelectorAll('[data-state]')];
  return {
    /** Shows one state, fills its data-fill elements as text, and tells readers who do not see it. */
    show(name, fill = {}) {
      const found = sections.filter((section) => section.dataset.state.split(' ').includes(name));
      sections.forEach((section) => { section.hidden = !found.includes(section); });
      found.forEach((section) => fillIn(section, fill));
      found.forEach((section) => tell(root, section));
    },
    fill: (values) => fillIn(root, values),
  };
}

/** What passes by itself is announced; where the reader has something to do, the focus moves to the heading. */
function tell(root, section) {
  const heading = section.querySelector('h1, h2');
  if ('announce' in section.dataset) root.querySelector('[data-status]').textContent = (heading ?? section).textContent;
  else heading?.focus();
}

function fillIn(root, values) {
  for (const [name, value] of Object.entries(values)) {
    root.querySelectorAll(`[data-fill="${CSS.escape(name)}"]`).forEach((target) => { target.textContent = value; });
  }
}
