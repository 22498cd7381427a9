import assert from 'node:assert/strict';
import test from 'node:test';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { recordingFetch, url } from './catalogue.mjs';

const craftsOfArea = gql`
  query CraftsOfArea($area: String!, $first: Int = 3) {
    crafts(where: { area: $area }, orderBy: { by: CODE }, first: $first) {
      totalCount
      nodes { id code name(locale: EN) category }
    }
  }
`;

function connect(options = {}) {
  const { sent, fetch } = recordingFetch();
  const exchanges = [cacheExchange, fetchExchange];
  const client = new Client({ url, exchanges, preferGetMethod: false, fetch, ...options });
  return { client, sent };
}

test('a query without variables', async () => {
  const { client } = connect();

  const { data, error } = await client.query('{ area(code: "370283") { name level } }', {}).toPromise();

  assert.ifError(error);
  assert.deepEqual(data, { area: { __typename: 'Area', name: '平度市', level: 'COUNTY' } });
});

test('variables and their defaults', async () => {
  const { client, sent } = connect();

  const { data, error } = await client.query(craftsOfArea, { area: '370283' }).toPromise();

  assert.ifError(error);
  assert.equal(data.crafts.nodes.length, 3);
  assert.ok(data.crafts.totalCount > 3);
  assert.ok(data.crafts.nodes.every((craft) => craft.__typename === 'Craft'));
  assert.deepEqual(sent.map((request) => request.method), ['POST']);
});

test('the same question is answered from the cache', async () => {
  const { client, sent } = connect();

  const first = await client.query(craftsOfArea, { area: '370281' }).toPromise();
  const second = await client.query(craftsOfArea, { area: '370281' }).toPromise();

  assert.deepEqual(second.data, first.data);
  assert.equal(sent.length, 1);
});

test('a question short enough goes by GET', async () => {
  const { client, sent } = connect({ preferGetMethod: 'within-url-limit' });

  const { data, error } = await client.query(craftsOfArea, { area: '370283', first: 2 }).toPromise();

  assert.ifError(error);
  assert.equal(data.crafts.nodes.length, 2);
  assert.deepEqual(sent.map((request) => request.method), ['GET']);
  assert.equal(sent[0].url.searchParams.get('variables'), '{"area":"370283","first":2}');
});

test('a question forced into GET may hold Chinese', async () => {
  const { client, sent } = connect({ preferGetMethod: 'force' });
  const named = 'query Named($name: String!) { crafts(where: { name: { eq: $name } }) { nodes { code } } }';

  const { data, error } = await client.query(named, { name: '云山三弦书' }).toPromise();

  assert.ifError(error);
  assert.deepEqual(data.crafts.nodes.map((craft) => craft.code), ['C0049']);
  assert.equal(sent[0].method, 'GET');
});

test('a question that the schema does not know comes back as GraphQL errors', async () => {
  const { client } = connect();

  const { data, error } = await client.query('{ craft(code: "C0001") { nome } }', {}).toPromise();

  assert.equal(data, undefined);
  assert.equal(error.networkError, undefined);
  assert.equal(error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  assert.match(error.message, /Cannot query field "nome" on type "Craft"/);
});

test('a variable of the wrong type comes back as a GraphQL error', async () => {
  const { client } = connect();

  const { error } = await client.query(craftsOfArea, { area: 370283 }).toPromise();

  assert.equal(error.networkError, undefined);
  assert.match(error.graphQLErrors[0].message, /\$area/);
});

test('data beside an error stays usable', async () => {
  const { client } = connect();
  const oneGoodOneBad = `{
    ok: craft(code: "C0001") { code }
    tooMany: craft(code: "C0002") { inheritors(first: 1000) { totalCount } }
  }`;

  const { data, error } = await client.query(oneGoodOneBad, {}).toPromise();

  assert.equal(data.ok.code, 'C0001');
  assert.equal(data.tooMany, null);
  assert.deepEqual(error.graphQLErrors[0].path, ['tooMany', 'inheritors']);
  assert.equal(error.graphQLErrors[0].extensions.code, 'BAD_PAGE');
});

test('the language of the caller decides the text', async () => {
  const { client } = connect({ fetchOptions: { headers: { 'accept-language': 'en' } } });

  const { data, error } = await client.query('{ area(code: "370283") { name } }', {}).toPromise();

  assert.ifError(error);
  assert.equal(data.area.name, 'Pingdu City');
});
