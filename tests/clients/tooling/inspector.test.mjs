import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff, validate } from '@graphql-inspector/core';
import { Source, buildClientSchema, buildSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { url } from '../catalogue.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sdl = readFileSync(`${root}/schema.graphql`, 'utf8');
const schema = buildSchema(sdl);

const changes = async (before, after) => (await diff(before, after)).map((change) => change.message);

function documents() {
  const page = readFileSync(`${root}/README.md`, 'utf8');
  const readme = [...page.matchAll(/```graphql\n([^]*?)```/g)].map((match) => match[1]);
  const folder = `${root}/tests/clients/tooling/typed/documents`;
  const typed = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return [...readme, ...typed].map((body, index) => new Source(body, `document ${index + 1}`));
}

test('documents of the README and of the typed client are valid and use nothing deprecated', () => {
  assert.ok(documents().length > 5);
  assert.deepEqual(validate(schema, documents()), []);
});

test('a document that asks for what is not there is found', () => {
  const [{ errors }] = validate(schema, [new Source('{ craft(code: "C0001") { nome } }', 'wrong')]);

  assert.match(errors[0].message, /Cannot query field "nome"/);
});

test('the schema differs in nothing from itself', async () => {
  assert.deepEqual(await changes(schema, buildSchema(sdl)), []);
});

test('the schema that is served differs in nothing from the file', async () => {
  const served = await (await fetch(`${url}/schema.graphql`)).text();

  assert.deepEqual(await changes(schema, buildSchema(served)), []);
});

test('introspection tells the whole schema but for applied directives, which it cannot', async () => {
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const body = JSON.stringify({ query });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data } = await response.json();

  // Printed and read again: a server of a later edition describes the directives of the specification in other words.
  const told = await diff(schema, buildSchema(printSchema(buildClientSchema(data))));
  const differences = told.filter((change) => !change.type.startsWith('DIRECTIVE_USAGE'));
  assert.deepEqual(differences.map((change) => change.message), []);
});

test('a field that leaves the schema is a breaking change', async () => {
  const [change] = await diff(schema, buildSchema(sdl.replace(/^ {2}birthYear: Int\n/m, '')));

  assert.equal(change.criticality.level, CriticalityLevel.Breaking);
  assert.match(change.message, /Field 'birthYear'/);
});
