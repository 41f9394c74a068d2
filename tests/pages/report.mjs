// The report's HTML in Chromium, from a telephone to a desk, in both languages: axe-core, overflow, nothing that is fetched.
// Usage: node report.mjs FOLDER PICTURES
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Count, launch, open, overflows, serve, violations } from './browser.mjs';

const [, , folder, pictures] = process.argv;
mkdirSync(pictures, { recursive: true });
const count = new Count();
const server = await serve(folder);
const browser = await launch();
const VIEWS = [320, 768, 1280].flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme })));

for (const { width, colorScheme } of VIEWS) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await open(context);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const asked = [];
    const heard = (request) => asked.push(new URL(request.url()).pathname);
    page.on('request', heard);
    await page.goto(`${server.origin}/${name}`, { waitUntil: 'networkidle' });
    page.off('request', heard);
    count.equal(`${name}: what is asked for`, asked, [`/${name}`]);
    const faults = await violations(page);
    if (await overflows(page)) faults.push('wider than the page');
    await page.screenshot({ path: join(pictures, `${name}.${width}.${colorScheme}.png`), fullPage: true });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    if (await overflows(page)) faults.push('wider than the page at 200 %');
    count.check(`${name} at ${width}, ${colorScheme}`, faults);
  }
  await context.close();
}

await browser.close();
server.close();
count.end();
