// A page of which one state is shown at a time: elements marked data-state, with the texts of the server's bundles in them.

export function states(root) {
  const sections = [...root.querySelectorAll('[data-state]')];
  return {
    /** Shows one state, fills its data-fill elements as text, and moves the reader's focus to its heading. */
    show(name, fill = {}) {
      const found = sections.filter((section) => section.dataset.state.split(' ').includes(name));
      sections.forEach((section) => { section.hidden = !found.includes(section); });
      found.forEach((section) => fillIn(section, fill));
      found[0]?.querySelector('h1, h2')?.focus({ preventScroll: false });
    },
    fill: (values) => fillIn(root, values),
  };
}

/** An element without a text of its own is hidden, with what surrounds it where that is marked data-row. */
function fillIn(root, values) {
  for (const [name, value] of Object.entries(values)) {
    for (const target of root.querySelectorAll(`[data-fill="${CSS.escape(name)}"]`)) {
      target.textContent = value ?? '';
      (target.closest('[data-row]') ?? target).hidden = !value;
    }
  }
}
