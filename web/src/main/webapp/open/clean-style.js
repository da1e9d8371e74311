// Removes from a message's styles what could load: the browser's own parser reads them, so no spelling escapes.

// Values with var() keep their spelling, escapes included: a backslash before a function may hide its name.
const LOADS = /url\(|image-set\(|image\(|src\(|element\(|cross-fade\(|paint\(|\\.*\(/i;
const URLS = /url\("([^"]*)"\)/gi;

/** A style sheet without @import, @font-face and remote addresses. */
export function cleanStyleSheet(text, inlineImage, removed) {
  const sheet = new CSSStyleSheet();
  if (/@import/i.test(text)) removed.remote++;
  sheet.replaceSync(text); // never loads: @import is ignored in constructed sheets
  return [...sheet.cssRules].map((rule) => cleanRule(rule, inlineImage, removed)).join('\n').replaceAll('</', '<\\/');
}

/** Removes each property of a declaration that would load from elsewhere; content ids become local addresses. */
export function cleanStyle(style, inlineImage, removed) {
  for (const property of [...style]) {
    const value = style.getPropertyValue(property);
    if (property.startsWith('--')) style.removeProperty(property);
    if (property.startsWith('--') || !LOADS.test(value)) continue;
    const local = localised(value, inlineImage);
    if (local === null) {
      style.removeProperty(property);
      removed.remote++;
    } else {
      style.setProperty(property, local, style.getPropertyPriority(property));
    }
  }
  if (LOADS.test(style.cssText.replace(URLS, (all, address) => (isLocal(address) ? '' : all)))) style.cssText = '';
}

function cleanRule(rule, inlineImage, removed) {
  if (rule instanceof CSSStyleRule) {
    while (rule.cssRules?.length) rule.deleteRule(0);
    cleanStyle(rule.style, inlineImage, removed);
    return rule.cssText;
  }
  if (rule instanceof CSSMediaRule) {
    const inner = [...rule.cssRules].map((each) => cleanRule(each, inlineImage, removed)).join('\n');
    return `@media ${rule.conditionText} {\n${inner}\n}`;
  }
  return '';
}

/** The value with its content ids replaced, or null where it holds any other address. */
function localised(value, inlineImage) {
  let foreign = false;
  const local = value.replace(URLS, (all, address) => {
    if (isLocal(address)) return all;
    const own = /^cid:/i.test(address) ? inlineImage(address.slice(4)) : undefined;
    foreign ||= own === undefined;
    return `url("${own}")`;
  });
  return foreign || LOADS.test(local.replace(URLS, '')) ? null : local;
}

function isLocal(address) {
  return /^(blob:|data:image\/(png|gif|jpeg|webp|bmp|avif)[;,])/i.test(address);
}
