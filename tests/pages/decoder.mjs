// The decoder in Chromium as people use it: pasted, chosen, dropped, in Turkish and English, on a telephone and on a desk;
// then every sample and the same number of replies, of which the native program has to say the same. Usage:
// node decoder.mjs SITE PICTURES PROGRAM CONFIGURATION SAMPLES REPLIES PASTED
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Count, launch, open, overflows, serve, violations } from './browser.mjs';
import { HTML, TOO_MUCH } from './bounces.mjs';

const [, , site, pictures, program, configuration, samples, replies, pasted] = process.argv;
const cases = readFileSync(pasted, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t')).map(([text, reason, why]) => ({ text: JSON.parse(`"${text}"`), reason, why }));
const REPLY = '550 5.1.1 <ayse@example.com>: Recipient address rejected: User unknown';
mkdirSync(pictures, { recursive: true });
const count = new Count();
let asked = [];
const server = await serve(site, (path) => asked.push(path));
const browser = await launch();
const ZONE = 'Europe/Istanbul';

// What the native program says of the same.
const native = (input, ...args) => JSON.parse(execFileSync(program,
  ['explain', '--json', '--html', '--config', configuration, ...args], { input, env: { TZ: ZONE }, maxBuffer: 1 << 26 }));

// A page of a language that keeps what its workers answer, and tells what nobody may see on it.
async function decoder(language, options = {}, from = server.origin) {
  const context = await browser.newContext({ timezoneId: ZONE, ...options });
  const page = await open(context);
  page.faults = [];
  page.on('console', (message) => { if (message.type() !== 'log') page.faults.push(message.text()); });
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('dialog', (dialog) => { page.faults.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (!request.url().startsWith(from)) page.faults.push(`asks ${request.url()}`); });
  await page.addInitScript(() => {
    const Own = globalThis.Worker;
    globalThis.answers = [];
    globalThis.Worker = class extends Own {
      constructor(...args) {
        super(...args);
        this.addEventListener('message', ({ data }) => globalThis.answers.push(data));
      }
    };
  });
  await page.goto(`${from}/${language}/decoder.html`, { waitUntil: 'networkidle' });
  return page;
}
const answered = (page) => page.waitForFunction(() => !document.querySelector('form[aria-busy]')
  && (document.querySelector('[role=status]').textContent || document.querySelector('iframe').contentDocument?.querySelector('h1')));
const said = (page) => page.getByRole('status').textContent();
const title = (page) => page.frameLocator('#answer iframe').getByRole('heading', { level: 1 }).first().textContent();
const last = (page) => page.evaluate(() => globalThis.answers.at(-1));
const scrolls = (page) => page.evaluate(() => {
  const { documentElement } = document.querySelector('iframe').contentDocument;
  return documentElement.scrollHeight > documentElement.clientHeight || documentElement.scrollWidth > documentElement.clientWidth;
});
// What an answer before it left is taken away first.
const forget = (page) => page.evaluate(() => { document.querySelector('iframe').srcdoc = ''; });
async function paste(page, text) {
  await forget(page);
  await page.getByRole('textbox').fill(text);
  await page.locator('form button').click();
  await answered(page);
}
async function choose(page, name, content) {
  await forget(page);
  await page.locator('#file').setInputFiles({ name, mimeType: 'message/rfc822', buffer: Buffer.from(content) });
  await answered(page);
}
async function drop(page, name, content) {
  await forget(page);
  const data = await page.evaluateHandle(([name, content]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], name, { type: 'message/rfc822' }));
    return data;
  }, [name, content]);
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await answered(page);
}
async function closed(name, page) {
  count.check(name, page.faults);
  await page.context().close();
}

// What the page weighs, and how soon it answers.
const weight = (name) => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;
const others = ['tr/decoder.html', 'decoder.js', 'decoder-worker.js', 'decoder.json', 'style.css'].map(weight);
const [code, page_] = [weight('decoder.wasm'), others.reduce((sum, one) => sum + one, 0)];
console.log(`decoder.wasm ${code} bytes compressed, the rest of its page ${page_}`);
count.equal('at most 2.5 MB', code <= 2_500_000, true);
count.equal('the page itself at most 30 KB', page_ <= 30_000, true);

const bounce = readFileSync(join(samples, 'bounce-multiline-5.1.1-8bit-reason.eml'), 'latin1');
for (const [language, words, refused] of [['tr', 'Teslim edilemedi', 'bu e-posta adresi'], ['en', 'Not delivered', 'this email address']]) {
  const page = await decoder(language);
  for (const { text, reason, why } of cases) {
    await paste(page, text);
    if (reason) {
      const found = await last(page);
      count.equal(`${why}, ${language}`, found?.recipients.map((recipient) => recipient.reason), [reason]);
      const links = await page.locator('#answer li:visible a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      count.equal(`${why}, ${language}: what leads on`, links, [`${reason}.html`]);
    } else {
      count.equal(`${why}, ${language}`, [await page.locator('#answer').isVisible(), Boolean(await said(page))], [false, true]);
    }
  }
  for (const hand of [paste, (page, text) => choose(page, 'bounce.eml', text), (page, text) => drop(page, 'bounce.eml', text)]) {
    await hand(page, bounce);
    const found = await title(page);
    count.check(`a bounce, ${language}`, found.includes(words) ? [] : [found]);
  }
  // A short answer behind a long one stands in a frame of its own height.
  const height = () => page.locator('#answer iframe').evaluate((frame) => frame.clientHeight);
  const long = await height();
  await paste(page, REPLY);
  const short = await height();
  count.check(`the frame shrinks, ${language}`, short < long && !await scrolls(page) ? [] : [`${short} behind ${long}`]);
  const shown = (await title(page)).toLowerCase();
  count.check(`a title, ${language}`, shown.includes(refused) ? [] : [shown]);
  // What a field would take minutes for is read without it.
  await forget(page);
  await page.getByRole('textbox').evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.value = '';
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, bounce + `${'x'.repeat(70)}\n`.repeat(30_000));
  await answered(page);
  count.equal(`a large paste, ${language}`, [(await last(page))?.kind, await page.getByRole('textbox').inputValue()], ['failed', '']);
  const focused = await page.evaluate(() => document.activeElement.closest('#answer') !== null);
  count.equal(`who cannot see hears of the answer, ${language}`, focused, true);
  const notice = page.frameLocator('#answer iframe').locator('body');
  count.check('whom to ask', (await notice.textContent()).includes('bilgi-islem@example.com') ? [] : ['is not said']);
  await page.locator('#answer li:visible a').click();
  await page.waitForURL('**/recipient-unknown.html');
  await closed(`decoder, ${language}`, page);
}

// The site's own language and rule.
{
  const page = await decoder('de');
  await paste(page, '552 Kutu dolu');
  count.equal('a rule of the site', (await last(page)).recipients[0].evidence, 'rule:own');
  count.equal('a language of the site', (await title(page)).startsWith('Nicht zugestellt'), true);
  await closed('own words', page);
}

// Nothing is asked for but the program itself, and an answer comes at once.
{
  const page = await decoder('tr');
  asked = [];
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await forget(page);
    await page.getByRole('textbox').fill(bounce);
    times.push(await page.evaluate(() => new Promise((resolve) => {
      const begun = performance.now();
      document.querySelector('iframe').addEventListener('load', () => resolve(performance.now() - begun), { once: true });
      document.querySelector('form button').click();
    })));
  }
  console.log(`first answer after ${Math.round(times[0])} ms, the fastest after ${Math.round(Math.min(...times))} ms`);
  count.equal('an answer within 300 ms', Math.min(...times) <= 300, true);
  count.equal('nothing is sent anywhere', [...new Set(asked)], ['/decoder-worker.js']);
  await closed('what is asked for', page);
}

// What strangers wrote does nothing here.
{
  const page = await decoder('en');
  for (const [name, text] of TOO_MUCH()) {
    await choose(page, 'hostile.eml', text);
    const ran = await page.evaluate(() => globalThis.hacked ?? document.querySelector('iframe').contentWindow.hacked ?? null);
    count.equal(name, ran, null);
    const foreign = await page.frameLocator('#answer iframe').locator('a, img, script, iframe, object, form, base, link, style').count();
    count.equal(`${name}: no element of a stranger's`, foreign, 0);
  }
  await page.locator('#file').setInputFiles({ name: 'huge.eml', mimeType: 'message/rfc822', buffer: Buffer.alloc(33 << 20, 'a') });
  await answered(page);
  count.check('too large', (await said(page)) ? [] : ['silence']);
  await paste(page, REPLY);
  count.equal('and it goes on', (await last(page)).recipients.length, 1);
  await closed('hostile', page);
}

// All samples and as many replies, in turns in Turkish and English: word for word what the native program says.
{
  const pages = { tr: await decoder('tr'), en: await decoder('en') };
  const languages = Object.keys(pages);
  const compare = async (name, number, ask, ...args) => {
    const language = languages[number % languages.length];
    const page = pages[language];
    await ask(page);
    count.equal(`${name}, ${language}`, await last(page), native(...args, '--lang', language));
  };
  const bounces = readdirSync(samples).filter((file) => file.endsWith('.eml'));
  for (const [number, file] of [...bounces, ...bounces].entries()) {
    const content = readFileSync(join(samples, file));
    if (native(content).html) await compare(file, number, (page) => choose(page, file, content), content);
  }
  await compare('named letters', 0, (page) => choose(page, 'bounce.eml', HTML), HTML);
  const lines = readFileSync(replies, 'utf8').split('\n').filter((line) => /^[245]\d\d [245]\.\d+\.\d+ /.test(line));
  for (const [number, line] of lines.slice(0, 30).entries()) {
    const [reply] = line.split('\t');
    await compare(reply, number, (page) => paste(page, reply), reply);
  }
  for (const language of languages) await closed(`compared, ${language}`, pages[language]);
}

// As it looks, empty and answered.
for (const { width, colorScheme } of [{ width: 320, colorScheme: 'light' }, { width: 320, colorScheme: 'dark' },
  { width: 1200, colorScheme: 'light' }, { width: 1200, colorScheme: 'dark' }]) {
  const page = await decoder('tr', { colorScheme, viewport: { width, height: 800 } });
  const look = async (state) => {
    if (await overflows(page)) page.faults.push(`${state}: wider than ${width}`);
    page.faults.push(...(await violations(page)).map((violation) => `${state}: ${violation}`));
    await page.screenshot({ path: join(pictures, `decoder-${state}.${width}.${colorScheme}.png`), fullPage: true });
  };
  await look('empty');
  await paste(page, bounce);
  await look('answered');
  count.equal(`a notice stands there as a whole, ${width}`, await scrolls(page), false);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  if (await overflows(page)) page.faults.push('wider than the page at 200 %');
  await closed(`decoder at ${width}, ${colorScheme}`, page);
}

// Where it cannot run it says so.
{
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context);
  await page.goto(`${server.origin}/en/decoder.html`);
  count.equal('without scripts', [await page.locator('form').isVisible(), await page.locator('noscript').isVisible()], [false, true]);
  await context.close();
  const fromDisk = await decoder('en', {}, pathToFileURL(site).href);
  await fromDisk.getByRole('textbox').fill('550 5.1.1 User unknown');
  await fromDisk.locator('form button').click();
  await answered(fromDisk);
  count.check('without a web server', (await said(fromDisk)).includes('web server') ? [] : [await said(fromDisk)]);
  await fromDisk.context().close();
}

await browser.close();
server.close();
count.end();
