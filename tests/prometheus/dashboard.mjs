// The dashboard against the types, units and calculations that Grafana publishes.
//
//   dashboard.mjs PACKAGES DASHBOARD    PACKAGES: where npm has put them; TypeScript's own words where something is wrong
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, dashboard] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
// Grafana's library asks a browser for the form of a date.
globalThis.navigator = { language: 'en', languages: ['en'] };
const { fieldReducers, getValueFormats } = require('@grafana/data');

const board = JSON.parse(readFileSync(dashboard, 'utf8'));
const panel = (type) => board.panels.findIndex((panel) => panel.type === type);
// What has to be found: where it is put, what is put there, and why.
const PLANTED = [
  [['panels', panel('stat'), 'options', 'colorMode'], 'colour', 'no value of an option'],
  [['panels', panel('stat'), 'options', 'displayMode'], 'basic', 'the option of another panel'],
  [['panels', panel('stat'), 'options', 'reduceOptions', 'calcs'], ['newest'], 'no calculation'],
  [['panels', panel('bargauge'), 'options', 'displayMode'], 'plain', 'no value of an option'],
  [['panels', panel('timeseries'), 'fieldConfig', 'defaults', 'unit'], 'furlongs', 'no unit'],
  [['panels', panel('timeseries'), 'fieldConfig', 'defaults', 'custom', 'fillOpacity'], '70', 'a text in the place of a number'],
  [['panels', panel('timeseries'), 'fieldConfig', 'defaults', 'custom', 'stacked'], true, 'no option'],
  [['panels', panel('timeseries'), 'type'], 'graph', 'a panel that Grafana has no more'],
  [['panels', 0, 'targets', 0, 'expr'], undefined, 'a query without words'],
  [['panels', 0, 'gridPos', 'w'], undefined, 'a place without a width'],
  [['templating', 'list', 0, 'type'], 'source', 'no kind of a variable'],
  [['templating', 'list', 1, 'refresh'], 'always', 'a text in the place of a number'],
  [['schemaVersion'], undefined, 'no version'],
  [['timeZone'], 'browser', 'no name'],
];

const planted = PLANTED.map(([path, value, why]) => {
  const copy = structuredClone(board);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  holder[path.at(-1)] = value;
  // TypeScript itself says where the error that is expected does not come
  return `// @ts-expect-error ${path.join('.')}: ${why}\n(${JSON.stringify(copy)}) satisfies Board;\n`;
});
const types = readFileSync(new URL('dashboard.ts', import.meta.url), 'utf8');
const written = JSON.stringify(board, null, 1);
writeFileSync(join(packages, 'board.ts'), `${types}\n(${written}) satisfies Board;\n${planted.join('')}`);

const union = (ids) => ids.map((id) => JSON.stringify(id)).join(' | ');
const units = getValueFormats().flatMap((category) => category.submenu.map((unit) => unit.value));
writeFileSync(join(packages, 'registries.ts'),
  `export type Unit = ${union(units)};\nexport type Calculation = ${union(fieldReducers.list().map((reducer) => reducer.id))};\n`);

const flags = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'preserve', '--typeRoots', join(packages, 'none')];
const checked = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), ...flags, join(packages, 'board.ts')], { encoding: 'utf8' });
process.stdout.write(checked.stdout);
process.exitCode = checked.status;
