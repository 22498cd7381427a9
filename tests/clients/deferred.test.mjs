import assert from 'node:assert/strict';
import test from 'node:test';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { createClient as createEventStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { url } from './catalogue.mjs';

// Two crafts, of each the inheritors later, and the number of all crafts later still.
const crafts = gql`
  query Crafts {
    crafts(where: { area: "370283" }, orderBy: { by: CODE }, first: 2) {
      nodes {
        id
        code
        ...Inheritors @defer(label: "inheritors")
      }
      ... @defer(label: "count") { totalCount }
    }
  }
  fragment Inheritors on Craft { inheritors(first: 1) { nodes { id name } } }
`;

const text = crafts.loc.source.body;

async function whole() {
  const body = JSON.stringify({ query: text });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()).data;
}

// Apollo's cache adds __typename to every object.
const withoutTypes = (data) =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)));

function collect(incrementalHandler) {
  const contentTypes = [];
  const recorded = async (...request) => {
    const response = await fetch(...request);
    contentTypes.push(response.headers.get('content-type'));
    return response;
  };
  const link = new HttpLink({ uri: url, fetch: recorded });
  const client = new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler });
  return new Promise((resolve, reject) => {
    const states = [];
    client.watchQuery({ query: crafts }).subscribe({
      next: ({ data, dataState, error }) => {
        if (error) {
          reject(error);
        } else if (data) {
          states.push({ data: withoutTypes(data), dataState });
        }

        if (dataState === 'complete') {
          resolve({ states, contentTypes });
        }
      },
      error: reject,
    });
  });
}

async function assertDeferred(incrementalHandler, contentType) {
  const { states, contentTypes } = await collect(incrementalHandler);

  assert.deepEqual(contentTypes, [contentType]);
  assert.equal(states[0].dataState, 'streaming');
  assert.deepEqual(Object.keys(states[0].data.crafts), ['nodes']);
  assert.deepEqual(states.at(-1).data, await whole());
}

test('Apollo Client reads deferred fragments in the current format', async () => {
  await assertDeferred(new GraphQL17Alpha9Handler(), 'multipart/mixed; boundary="-"; incrementalSpec=v0.2');
});

test('Apollo Client reads deferred fragments in the older format', async () => {
  await assertDeferred(new Defer20220824Handler(), 'multipart/mixed; boundary="-"; deferSpec=20220824');
});

test('urql reads deferred fragments', async () => {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
  const results = [];
  const last = await new Promise((resolve) => {
    client.query(crafts, {}).subscribe((result) => {
      results.push({ hasNext: result.hasNext, count: result.data?.crafts.totalCount });
      if (!result.hasNext) {
        resolve(result);
      }
    });
  });

  assert.ifError(last.error);
  assert.deepEqual(results[0], { hasNext: true, count: undefined });
  assert.deepEqual(withoutTypes(last.data), await whole());
});

// These two hand on what they receive.
async function assertParts(responses) {
  const parts = [];
  for await (const part of responses) {
    parts.push(part);
  }

  assert.deepEqual(parts[0].pending.map(({ label }) => label), ['inheritors', 'inheritors', 'count']);
  assert.deepEqual(parts.map(({ hasNext }) => hasNext), [...parts.slice(1).map(() => true), false]);
  const later = parts.slice(1).flatMap(({ incremental = [] }) => incremental);
  const known = Object.fromEntries(parts.flatMap(({ pending = [] }) => pending).map(({ id, path }) => [id, path]));
  for (const { id, data } of later) {
    Object.assign(known[id].reduce((value, key) => value[key], parts[0].data), data);
  }

  assert.deepEqual(parts[0].data, await whole());
}

test('graphql-sse receives the parts as events', async () => {
  const client = createEventStreamClient({ url, retryAttempts: 0 });
  await assertParts(client.iterate({ query: text }));
  client.dispose();
});

test('graphql-sse receives the parts over its single connection', async () => {
  const client = createEventStreamClient({ url, singleConnection: true, retryAttempts: 0 });
  await assertParts(client.iterate({ query: text }));
  client.dispose();
});

test('graphql-ws receives the parts as messages', async () => {
  const client = createSocketClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  await assertParts(client.iterate({ query: text }));
  await client.dispose();
});

test('a streamed list comes to Apollo Client piece by piece', async () => {
  const query = gql`
    query Entries {
      exhibition(code: "E0001") { id entries(first: 120) { nodes @stream(initialCount: 3) { id order } } }
    }
  `;
  const client = new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache(),
    incrementalHandler: new GraphQL17Alpha9Handler(),
  });
  const counts = await new Promise((resolve, reject) => {
    const seen = [];
    client.watchQuery({ query }).subscribe({
      next: ({ data, loading, error }) => {
        if (error) {
          reject(error);
        } else if (data) {
          seen.push(data.exhibition.entries.nodes.length);
        }

        if (!loading) {
          resolve(seen);
        }
      },
    });
  });

  // The server sends fifty items at a time.
  assert.deepEqual([...new Set(counts)], [3, 53, 103, 120]);
});
