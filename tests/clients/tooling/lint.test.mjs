import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import rules from './schema-rules.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function lint(schema) {
  const parserOptions = { graphQLConfig: { schema } };
  const config = { ...rules, languageOptions: { ...rules.languageOptions, parserOptions } };
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config });
  const [{ messages }] = await eslint.lintText(schema, { filePath: 'schema.graphql' });
  return messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`);
}

test('the schema keeps the rules', async () => {
  assert.deepEqual(await lint(readFileSync(`${root}/schema.graphql`, 'utf8')), []);
});

test('a connection that is none is found', async () => {
  const found = await lint(`
    """The root."""
    type Query {
      """All."""
      crafts(first: Int): CraftConnection
    }

    """A page."""
    interface CraftConnection { count: Int }
  `);

  assert.ok(found.some((finding) => finding.includes('relay-connection-types')), found.join('\n'));
  assert.ok(found.some((finding) => finding.includes('relay-arguments')), found.join('\n'));
});

test('a type without a word about it is found', async () => {
  const found = await lint(`
    """The root."""
    type Query {
      """One."""
      craft: Craft
    }
    type Craft { id: ID! }
  `);

  assert.deepEqual(found, ['7: Description is required for type "Craft" (@graphql-eslint/require-description)']);
});
