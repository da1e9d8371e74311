// Opens two envelopes from disk in a real Firefox, by WebDriver BiDi, and prints as JSON what the reader saw.
// The facts come in the environment: FIREFOX, PRIVATE, FIRST, SECOND, ADDRESS, PASSWORD, MAILS.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';

const { FIREFOX, PRIVATE, FIRST, SECOND, ADDRESS, PASSWORD, MAILS } = process.env;
const PATIENCE = 60_000;

const browser = await launch({
  browser: 'firefox',
  executablePath: FIREFOX,
  headless: true,
  extraPrefsFirefox: { 'browser.privatebrowsing.autostart': PRIVATE === 'true', 'intl.accept_languages': 'en-GB' },
});
try {
  const first = await enrollAndRead(await openFromDisk(FIRST));
  const page = await openFromDisk(SECOND);
  const second = await read(await shown(page));
  const worker = await page.evaluate(() => Boolean(navigator.serviceWorker?.controller));
  console.log(JSON.stringify({ version: await browser.version(), first, second, worker }));
} finally {
  await browser.close();
}

async function openFromDisk(file) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pathToFileURL(file).href);
  await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
  return page;
}

async function enrollAndRead(page) {
  await page.waitForSelector('[data-state~=who]:not([hidden])', { visible: true });
  await page.click('[data-state~=who] a[href*="/enrollment/enroll"]');
  const form = await pageAt('/enrollment/enroll');
  await form.waitForSelector('#email');
  await form.locator('#email').fill(ADDRESS);
  await form.locator('#name').fill('Robin Reader');
  await form.locator('#password').fill(PASSWORD);
  await form.locator('#terms').click();
  await form.locator('#go').click();
  await pageAt('/enrollment/waiting');
  const proof = await browser.newPage();
  await proof.goto(await mailedLink());
  await proof.locator('#confirm').click();
  return read(await shownAnywhere(page));
}

/** A browser without storage keeps the envelope in its first window, where the reader presses "go on". */
async function shownAnywhere(opener) {
  return until('an opened message', async () => {
    for (const page of await browser.pages()) if (await isVisible(page, '[data-state~=shown]')) return page;
    if (await isVisible(opener, 'button[data-in-memory]')) await opener.click('button[data-in-memory]').catch(() => {});
    return null;
  });
}

async function shown(page) {
  await page.waitForSelector('[data-state~=shown]:not([hidden])', { visible: true });
  return page;
}

async function read(page) {
  const text = await page.$eval('[data-state~=shown]', (section) => section.innerText);
  const frames = await Promise.all(page.frames().slice(1).map((frame) => frame.$eval('body', (body) => body.innerText)));
  return [text, ...frames].join('\n');
}

async function isVisible(page, selector) {
  const found = await page.$(selector).catch(() => null);
  return found !== null && found.isVisible().catch(() => false);
}

function pageAt(path) {
  return until(path, async () => (await browser.pages()).find((page) => isAt(page, path)));
}

/** A window just opened has no address yet. */
function isAt(page, path) {
  return URL.canParse(page.url()) && new URL(page.url()).pathname.startsWith(path);
}

function mailedLink() {
  return until('the mail with the link', async () => {
    for (const name of (await readdir(MAILS)).filter((each) => each.endsWith('.eml'))) {
      const mail = unquoted(await readFile(join(MAILS, name), 'latin1'));
      const link = mail.match(/https?:\/\/\S+\/enrollment\/activate\S*/);
      if (link && mail.includes(ADDRESS)) return link[0];
    }
    return null;
  });
}

function unquoted(text) {
  return text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

async function until(what, find) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => { setTimeout(resolve, 250); })) {
    const found = await find();
    if (found) return found;
  }
  throw new Error(`Waited in vain for ${what}`);
}
