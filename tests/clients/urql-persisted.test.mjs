import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import test from 'node:test';
import { Client, fetchExchange, stringifyDocument } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { recordingFetch, url } from './catalogue.mjs';

// A document that the server cannot know from an earlier run.
function freshQuery() {
  const name = `Area_${randomUUID().replaceAll('-', '')}`;
  return `query ${name}($code: String!) { area(code: $code) { name } }`;
}

function connect(options) {
  const { sent, fetch } = recordingFetch();
  const exchanges = [persistedExchange(options), fetchExchange];
  return { client: new Client({ url, exchanges, fetch }), sent };
}

const hashOf = (request) => JSON.parse(request.url.searchParams.get('extensions')).persistedQuery.sha256Hash;

test('the exchange asks by hash, registers the document once, and is then known by it', async () => {
  const { client, sent } = connect({ preferGetForPersistedQueries: 'force' });
  const query = freshQuery();

  const first = await client.query(query, { code: '370283' }).toPromise();
  const second = await client.query(query, { code: '370285' }).toPromise();

  assert.ifError(first.error);
  assert.equal(first.data.area.name, '平度市');
  assert.equal(second.data.area.name, '莱西市');
  assert.equal(sent.length, 3);
  const [asked, registered, known] = sent;
  assert.equal(asked.method, 'GET');
  assert.equal(asked.url.searchParams.get('query'), null);
  assert.equal(known.method, 'GET');
  assert.equal(known.url.searchParams.get('query'), null);
  assert.equal(hashOf(known), hashOf(asked));
  assert.equal(hashOf(asked), createHash('sha256').update(stringifyDocument(second.operation.query)).digest('hex'));
  assert.ok(registered.method === 'POST' || registered.url.searchParams.get('query') !== null);
});

test('the exchange works by POST too', async () => {
  const { client, sent } = connect({ preferGetForPersistedQueries: false });
  const query = freshQuery();

  await client.query(query, { code: '370283' }).toPromise();
  const { data, error } = await client.query(query, { code: '370283' }, { requestPolicy: 'network-only' }).toPromise();

  assert.ifError(error);
  assert.equal(data.area.name, '平度市');
  assert.equal(sent.length, 3);
});

test('a document that was not registered is an error where only persisted ones are asked for', async () => {
  const { client, sent } = connect({ enforcePersistedQueries: true });

  const { data, error } = await client.query(freshQuery(), { code: '370283' }).toPromise();

  assert.equal(data, undefined);
  assert.equal(error.graphQLErrors[0].message, 'PersistedQueryNotFound');
  assert.equal(error.graphQLErrors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
  assert.equal(sent.length, 1);
});
