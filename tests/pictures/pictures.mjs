// Renders notices in Chromium at the width of a phone and of a page, light and dark, and holds them to axe-core's WCAG
// rules A and AA. Usage: node pictures.mjs FOLDER FILE...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

// The packages stand in a folder of their own, outside the repository.
const require = createRequire(join(process.env.PACKAGES, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

const [, , folder, ...files] = process.argv;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
for (const colorScheme of ['light', 'dark']) {
  for (const width of [320, 600]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const file of files) {
      await page.setContent(readFileSync(file, 'utf8'));
      const picture = `${basename(file, '.html')}.${width}.${colorScheme}.png`;
      await page.screenshot({ path: join(folder, picture), fullPage: true });
      const faults = [];
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
        faults.push('wider than the page');
      }
      // axe-core takes a page that paints no background for a white one, in dark as well.
      await page.addStyleTag({ content: 'html { background: Canvas }' });
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate((rules) => axe.run(rules), rules);
      faults.push(...violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`));
      faults.forEach((fault) => console.log(`${picture}: ${fault}`));
      if (faults.length) failed += 1; else passed += 1;
    }
    await context.close();
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
