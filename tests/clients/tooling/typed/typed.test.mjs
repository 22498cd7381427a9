import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { url } from '../../catalogue.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const tool = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

execFileSync(tool('graphql-codegen'), ['--silent', '--config', 'codegen.yml'], { cwd: folder });
const types = spawnSync(tool('tsc'), [], { cwd: folder, encoding: 'utf8' });

test('the generated types and a client of them have no type error', () => {
  assert.equal(types.stdout, '');
});

test('what the schema says of a type reaches the editor', () => {
  const catalogue = readFileSync(`${folder}/__generated__/catalogue.ts`, 'utf8');

  assert.match(catalogue, /\/\*\* Ⅷ 传统技艺 \*\/\n {2}\| 'CRAFTSMANSHIP'/);
});

test('a typed list, page after page', async () => {
  const { craftsAtRisk } = await import('./__generated__/js/client.js');

  const crafts = await craftsAtRisk(url, '370283');

  assert.deepEqual(crafts.map((craft) => craft.code), ['C0049', 'C0074']);
  assert.deepEqual(crafts.map((craft) => craft.viability.status), ['CRITICAL', 'AT_RISK']);
});

test('a record of one of many types', async () => {
  const { codeOf, craftsAtRisk } = await import('./__generated__/js/client.js');
  const [craft] = await craftsAtRisk(url, '370283');

  assert.equal(await codeOf(url, craft.id), craft.code);
  assert.equal(await codeOf(url, 'nobody'), null);
});
