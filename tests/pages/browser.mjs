// Chromium with axe-core, and a web server for a folder: what the trials of pages share.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

// The packages stand in a folder of their own, outside the repository.
const require = createRequire(join(process.env.PACKAGES, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm' };

export const launch = () => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// A page that waits as long as a busy machine needs.
export async function open(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  return page;
}

// The origin of a folder; `asked` hears every path that is asked for.
export async function serve(folder, asked = () => {}) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    asked(path);
    try {
      const content = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      response.writeHead(200, { 'content-type': TYPES[extname(path) || '.html'] ?? 'text/plain; charset=utf-8' });
      response.end(content);
    } catch {
      // Browsers ask for an icon whether a page names one or not.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// Whether a page is wider than its window.
export const overflows = (page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

// What axe-core finds against WCAG A and AA; the page's own policy lets no foreign script in, so it comes by the debugger.
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => axe.run(rules), rules);
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`);
}

// Counts checks and tells those that fail.
export class Count {
  passed = 0;
  failed = 0;

  check(name, faults) {
    faults.forEach((fault) => console.log(`${name}: ${fault}`));
    if (faults.length) this.failed += 1; else this.passed += 1;
  }

  equal(name, found, wanted) {
    const [one, other] = [found, wanted].map((value) => JSON.stringify(value));
    this.check(name, one === other ? [] : [`${one} instead of ${other}`]);
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed || !this.passed ? 1 : 0;
  }
}
