// The gallery in Chromium, and with it the notices: each reason's in both languages at once, at the widths of a telephone,
// of a mail window and of a desk, light and dark, with letters twice as large. Usage: node notices.mjs SITE PICTURES
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Count, launch, open, overflows, serve, violations } from './browser.mjs';

const [, , site, pictures] = process.argv;
mkdirSync(pictures, { recursive: true });
const count = new Count();
const server = await serve(site);
const browser = await launch();
const page = await open(browser);
let faults = [];
page.on('console', (message) => { if (message.type() !== 'log') faults.push(message.text()); });
page.on('requestfailed', (request) => faults.push(`no ${request.url()}`));

for (const width of [320, 1200]) {
  faults = [];
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${server.origin}/gallery/tr/mailbox-full.html`);
  if (await overflows(page)) faults.push('wider than the page');
  await page.locator('summary').first().click();
  count.check('text of a notice', (await page.locator('pre').first().textContent()).includes('posta kutusu dolu') ? [] : ['is not shown']);
  const heading = page.frameLocator('iframe').first().getByRole('heading', { level: 1 });
  count.check('notice in its frame', (await heading.textContent()).includes('posta kutusu dolu') ? [] : ['is not shown']);
  faults.push(...await violations(page));
  await page.screenshot({ path: join(pictures, `gallery-mailbox-full.${width}.png`) });
  count.check(`page of the gallery at ${width}`, faults);
}

// The first notice of each reason: the others differ by words.
const folder = 'gallery/tr+en';
for (const reason of readdirSync(join(site, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const [notice] = readdirSync(join(site, folder, reason.name)).filter((name) => /^(refused-recipient|done)/.test(name));
  faults = [];
  await page.goto(`${server.origin}/${folder}/${reason.name}/${notice}`);
  for (const width of [320, 600, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    if (await overflows(page)) faults.push(`wider than ${width}`);
  }
  // axe-core takes a page that paints no background for a white one, in dark as well.
  await page.addStyleTag({ content: 'html { background: Canvas }' });
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    faults.push(...await violations(page));
  }
  // 200 % text, WCAG 1.4.4: mail programs enlarge the letters and not the page.
  await page.setViewportSize({ width: 600, height: 900 });
  await page.evaluate(() => {
    const sized = [...document.querySelectorAll('[style*="font-size"]')].map((one) => [one, parseFloat(one.style.fontSize)]);
    sized.forEach(([one, pixels]) => { one.style.fontSize = `${2 * pixels}px`; });
  });
  if (await overflows(page)) faults.push('wider than the page at 200 %');
  if (reason.name === 'spf-failed') {
    await page.screenshot({ path: join(pictures, 'notice-spf-failed.600.dark.200.png'), fullPage: true });
  }
  count.check(`notice ${reason.name}`, faults);
}
await browser.close();
server.close();
count.end();
