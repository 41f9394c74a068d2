// The help site in Chromium: every page at the width of a telephone, and those of one language on a dark desk, for the
// console, for overflow and for axe-core; then search and links as a person uses them. Usage: node site.mjs SITE PICTURES
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Count, launch, open, overflows, serve, violations } from './browser.mjs';

const [, , site, pictures] = process.argv;
mkdirSync(pictures, { recursive: true });
const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html') && !/^gallery\/.*\//.test(name));
const count = new Count();
const server = await serve(site);
const browser = await launch();
const PICTURED = /^index|^tr\/(index|mailbox-full|spf-failed|codes)|^en\/index/;

const VIEWS = [
  { width: 320, colorScheme: 'light', shown: pages },
  { width: 1200, colorScheme: 'dark', shown: pages.filter((name) => !name.startsWith('en/')) },
];
for (const { width, colorScheme, shown } of VIEWS) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await open(context);
  let faults = [];
  page.on('console', (message) => { if (message.type() !== 'log') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => { if (!request.url().startsWith(server.origin)) faults.push(`asks ${request.url()}`); });
  for (const name of shown) {
    faults = [];
    await page.goto(`${server.origin}/${name}`);
    if (await overflows(page)) faults.push('wider than the page');
    faults.push(...await violations(page));
    if (PICTURED.test(name)) {
      await page.screenshot({ path: join(pictures, `${name.replace('/', '-')}.${width}.${colorScheme}.png`), fullPage: true });
    }
    // 200 % text, WCAG 1.4.4
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    if (await overflows(page)) faults.push('wider than the page at 200 %');
    count.check(`${name} at ${width}, ${colorScheme}`, faults);
  }
  await context.close();
}

// What people type or paste, and the page that has to come first.
const SEARCHES = [
  ['tr', '5.1.1', 'recipient-unknown'],
  ['tr', 'kutusu dolu', 'mailbox-full'],
  ['tr', 'KUTUSU DOLU', 'mailbox-full'],
  ['tr', 'spf', 'spf-failed'],
  ['tr', 'çok büyük', 'message-too-large'],
  ['tr', 'cok buyuk', 'message-too-large'],
  ['tr', '550 5.1.1 <ayse@example.com>: Recipient address rejected: User unknown', 'recipient-unknown'],
  ['en', '5.7.606', 'ip-blocklisted'],
  ['en', '552', 'message-too-large'],
  ['en', 'delayed', 'expired'],
  ['tr', 'gecikti', 'expired'],
  ['tr', 'kota', 'mailbox-full'],
  ['tr', 'gri liste', 'greylisted'],
  ['en', 'mailbox full', 'mailbox-full'],
  ['en', 'over quota', 'mailbox-full'],
  ['en', 'greylisted', 'greylisted'],
  ['en', 'user unknown', 'recipient-unknown'],
  ['en', 'virus', 'virus-detected'],
  ['en', 'dmarc', 'dmarc-failed'],
  ['en', '452 4.2.2 The email account that you tried to reach is over quota', 'mailbox-full'],
  ['en', 'attachment', 'attachment-rejected'],
  // what names no cause is led to what is most often one
  ['tr', 'mailim geri döndü', 'recipient-unknown'],
  ['tr', 'iade', 'recipient-unknown'],
  ['en', 'undelivered', 'recipient-unknown'],
  ['tr', 'gmail', 'recipient-unknown'],
  ['en', 'hotmail', 'recipient-unknown'],
  // and gives way to what does
  ['tr', 'mailim geri döndü kutu dolu', 'mailbox-full'],
  ['en', 'gmail unauthenticated email', 'dmarc-failed'],
  ['tr', 'IP engelli', 'ip-blocklisted'],
  ['tr', 'karaliste', 'ip-blocklisted'],
  ['tr', 'spam', 'spam-content'],
  ['tr', 'reddedildi', 'policy-rejected'],
  ['tr', '25 mb', 'message-too-large'],
  ['tr', 'erişim engellendi', 'policy-rejected'],
  ['en', 'too many recipients', 'too-many-recipients'],
  ['en', 'authentication failed', 'auth-failed'],
  ['en', 'connection refused', 'no-answer'],
  ['en', '5.4.1', 'recipient-unknown'],
  ['en', 'mx', 'recipient-domain-unknown'],
  ['tr', 'hacklendi', 'account-disabled'],
  ['tr', 'hesabım hacklendi', 'account-disabled'],
  ['en', 'my account was hacked', 'account-disabled'],
  ['tr', 'too many connections', 'too-many-connections'],
  ['en', 'too many connections', 'too-many-connections'],
  ['tr', '55', 'recipient-unknown'],
  ['en', '5.1', 'recipient-unknown'],
  ['en', '550', 'recipient-unknown'],
  ['en', '551', 'relay-denied'],
  ['tr', '5.1.10', 'recipient-domain-no-mail'],
  ['tr', 'beni engelledi', 'sender-blocked'],
  ['tr', 'şifre yanlış', 'auth-failed'],
  ['tr', 'disk dolu', 'system-full'],
  ['en', 'service unavailable', 'system-not-accepting'],
  ['en', 'relay access denied', 'relay-denied'],
  ['tr', 'mevcut değil', 'recipient-unknown'],
];
const HOSTILE = [
  ['names of what objects have', '__proto__ constructor toString hasOwnProperty'],
  ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['signs of patterns', '(.*+?[^$|\\ 5.1.1) ((((((('],
  ['half a letter', '\ud800 mailbox \udfff full \u0000\u202e'],
  ['a whole mailbox', Array.from({ length: 100_000 }, (_, number) => `word${number} ${number}.1.1`).join(' ')],
];
for (const from of [server.origin, pathToFileURL(site).href]) {
  const context = await browser.newContext({ locale: 'tr-TR' });
  const page = await open(context);
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  for (const [language, typed, wanted] of SEARCHES) {
    await page.goto(`${from}/${language}/index.html`);
    await page.getByRole('searchbox').pressSequentially(typed.slice(0, 3));
    await page.getByRole('searchbox').fill(typed);
    await page.locator('#found li').first().waitFor({ timeout: 5000 }).catch(() => {});
    const links = await page.locator('#found a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    count.equal(`search for ${typed}`, links[0], `${wanted}.html`);
  }
  await page.getByRole('searchbox').fill('qwxzqwxz');
  count.check('nothing found', (await page.getByRole('status').textContent()) ? [] : ['silence']);
  count.equal('nothing found is said', await page.locator('#found li').count(), 0);
  await page.getByRole('searchbox').fill('spf');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/spf-failed.html');
  count.check('an answer is reached by the keyboard', []);

  // A footer's link: https://help.example.com/#mailbox-full
  await page.goto(`${from}/index.html#mailbox-full`);
  await page.waitForURL('**/tr/mailbox-full.html');
  await page.goto(`${from}/en/index.html#mailbox-full`);
  await page.waitForURL('**/en/mailbox-full.html');
  await page.goto(`${from}/index.html#%ZZ<script>`);
  count.equal('a fragment that names nothing stays', await page.evaluate(() => location.pathname.endsWith('/index.html')), true);

  await page.goto(`${from}/en/index.html`);
  await page.getByRole('searchbox').focus();
  for (const [name, typed] of HOSTILE) {
    const took = await page.evaluate((typed) => {
      const begun = performance.now();
      const field = document.querySelector('input[type=search]');
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      return performance.now() - begun;
    }, typed);
    if (took > 2000) faults.push(`${name}: ${Math.round(took)} ms`);
    const foreign = await page.locator('#found img, #found script').count();
    if (foreign) faults.push(`${name}: an element of a stranger's`);
  }
  count.check('strange fragments and words do no harm', faults);
  await context.close();
}

// Without scripts everything can be read, and the fragment marks its line.
const context = await browser.newContext({ javaScriptEnabled: false });
const page = await open(context);
await page.goto(`${server.origin}/index.html#mailbox-full`);
count.equal('marked without scripts', await page.locator(':target a').first().getAttribute('href'), 'tr/mailbox-full.html');
await page.goto(`${server.origin}/tr/index.html`);
count.equal('no search without scripts', await page.getByRole('searchbox').isVisible(), false);
await context.close();

await browser.close();
server.close();
count.end();
