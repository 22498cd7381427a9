import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { recordingFetch, url } from './catalogue.mjs';

const craftPage = gql`
  query CraftPage($after: String) {
    crafts(where: { area: "370283" }, orderBy: { by: CODE }, first: 4, after: $after) {
      totalCount
      edges { cursor node { id code name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

const oneGoodOneBad = gql`
  {
    ok: craft(code: "C0001") { id code }
    tooMany: craft(code: "C0002") { id inheritors(first: 1000) { totalCount } }
  }
`;

const craftByCode = gql`query CraftByCode($code: String!) { craft(code: $code) { id code name area { code name } } }`;

// An area has no global id: its code is what tells it from others. Interfaces are named for fragments on them.
const typePolicies = {
  Area: { keyFields: ['code'] },
  Query: { fields: { crafts: relayStylePagination(['where', 'search', 'orderBy']) } },
};
const possibleTypes = { Node: ['Craft', 'Inheritor'], CatalogRecord: ['Craft', 'Inheritor'] };

function connect(options = {}) {
  const { sent, fetch } = recordingFetch();
  const client = new ApolloClient({
    link: new HttpLink({ uri: url, fetch, ...options }),
    cache: new InMemoryCache({ typePolicies, possibleTypes }),
  });
  return { client, sent };
}

test('a query by POST', async () => {
  const { client, sent } = connect();

  const { data } = await client.query({ query: craftByCode, variables: { code: 'C0049' } });

  assert.equal(data.craft.name, '云山三弦书');
  assert.deepEqual(sent.map((request) => request.method), ['POST']);
});

test('a query by GET', async () => {
  const { client, sent } = connect({ useGETForQueries: true });

  const { data } = await client.query({ query: craftByCode, variables: { code: 'C0049' } });

  assert.equal(data.craft.code, 'C0049');
  assert.deepEqual(sent.map((request) => request.method), ['GET']);
});

test('records are kept by their global id', async () => {
  const { client } = connect();

  const { data } = await client.query({ query: craftByCode, variables: { code: 'C0049' } });

  const kept = client.cache.extract();
  assert.equal(kept[`Craft:${data.craft.id}`].name, '云山三弦书');
  assert.equal(kept['Area:{"code":"370283"}'].name, '平度市');
});

test('a record read by one query is updated by another', async () => {
  const { client, sent } = connect();
  await client.query({ query: craftPage });
  const { data: one } = await client.query({ query: craftByCode, variables: { code: 'C0049' } });

  const { data } = await client.query({
    query: gql`query ById($id: ID!) { node(id: $id) { id ... on Craft { name: name(locale: EN) code } } }`,
    variables: { id: one.craft.id },
  });

  assert.equal(data.node.__typename, 'Craft');
  assert.equal(data.node.code, 'C0049');
  assert.equal(sent.length, 3);
});

test('fragments on interfaces match by possible types', async () => {
  const { client } = connect();

  const { data } = await client.query({
    query: gql`
      query People { inheritors(orderBy: { by: CODE }, first: 2) { nodes { ...Card } } }
      fragment Card on CatalogRecord { id code sample version updatedAt }
    `,
  });

  assert.deepEqual(data.inheritors.nodes.map((person) => person.code), ['I0001', 'I0002']);
});

test('pages of a connection are joined by fetchMore, to the last', async () => {
  const { client } = connect();
  const pages = client.watchQuery({ query: craftPage });
  const screen = pages.subscribe(() => {});
  const shown = (count) => firstValueFrom(pages.pipe(filter(({ data }) => data?.crafts?.edges.length > count)));

  let { crafts } = (await shown(0)).data;
  while (crafts.pageInfo.hasNextPage) {
    const longer = shown(crafts.edges.length);
    await pages.fetchMore({ variables: { after: crafts.pageInfo.endCursor } });
    ({ crafts } = (await longer).data);
  }

  screen.unsubscribe();
  const codes = crafts.edges.map((edge) => edge.node.code);
  assert.equal(codes.length, crafts.totalCount);
  assert.deepEqual(codes, [...new Set(codes)].sort());
});

test('the policy none throws the errors', async () => {
  const { client } = connect();

  await assert.rejects(client.query({ query: gql`{ crafts(first: 1000) { totalCount } }` }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error));
    assert.equal(error.errors[0].extensions.code, 'BAD_PAGE');
    return true;
  });
});

test('the policy all gives data beside the errors', async () => {
  const { client } = connect();

  const { data, error } = await client.query({ query: oneGoodOneBad, errorPolicy: 'all' });

  assert.equal(data.ok.code, 'C0001');
  assert.equal(data.tooMany, null);
  assert.deepEqual(error.errors[0].path, ['tooMany', 'inheritors']);
});

test('the policy ignore gives the data alone', async () => {
  const { client } = connect();

  const { data, error } = await client.query({ query: oneGoodOneBad, errorPolicy: 'ignore' });

  assert.equal(error, undefined);
  assert.equal(data.ok.code, 'C0001');
});

test('a refused question is a GraphQL error whatever its status', async () => {
  const { client } = connect({ useGETForQueries: true });

  const query = gql`query Wrong($n: Int!) { crafts(first: $n) { count } }`;

  await assert.rejects(client.query({ query, variables: { n: 1 } }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), `${error.name}: ${error.message}`);
    assert.match(error.message, /Cannot query field "count"/);
    return true;
  });
});

test('a persisted query is asked by its hash, sent whole once, and then known', async () => {
  const { sent, fetch } = recordingFetch();
  // Of a name that nobody has asked for, so that the catalogue cannot know it yet.
  const query = gql(`query New${Date.now()}($code: String!) { craft(code: $code) { code pinyin } }`);
  const ask = () => {
    const persisted = new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') });
    const link = ApolloLink.from([persisted, new HttpLink({ uri: url, fetch, useGETForQueries: true })]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    return client.query({ query, variables: { code: 'C0049' } });
  };

  const { data: first } = await ask();
  const { data: second } = await ask();

  assert.equal(first.craft.code, 'C0049');
  assert.deepEqual(second, first);
  assert.deepEqual(sent.map((request) => request.url.searchParams.has('query')), [false, true, false]);
});

test('a persisted query under the hash of another text is refused', async () => {
  const persisted = new PersistedQueryLink({ sha256: () => 'f'.repeat(64) });
  const link = ApolloLink.from([persisted, new HttpLink({ uri: url })]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });

  await assert.rejects(client.query({ query: craftByCode, variables: { code: 'C0049' } }), CombinedGraphQLErrors);
});
