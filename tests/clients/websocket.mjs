// Speaks graphql-transport-ws with the client graphql-ws; prints what it was answered as JSON.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const client = createClient({ url: process.argv[2].replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });

const all = async (request) => {
  const responses = [];
  for await (const response of client.iterate(request)) {
    responses.push(response);
  }
  return responses;
};

const [query] = await all({ query: 'query ($n: String!) { greeting(name: $n) }', variables: { n: 'ws' } });
const counted = (await all({ query: 'subscription { count(to: 3) }' })).map(({ data }) => data.count);

const parts = await all({ query: '{ greeting ... @defer { works { year } } }' });
const deferred = [parts[0].hasNext, parts.at(-1).incremental[0].data.works.length, parts.at(-1).hasNext];

const endless = client.iterate({ query: 'subscription { endless }' });
const first = (await endless.next()).value.data.endless;
await endless.return();

const refused = await all({ query: 'subscription { nothing }' }).catch((errors) =>
  Array.isArray(errors) ? 'GRAPHQL' : String(errors),
);

const parallel = await Promise.all(
  [1, 2, 3].map(async () => (await all({ query: 'subscription { count(to: 6) }' })).at(-1).data.count),
);

console.log(JSON.stringify({ query: query.data.greeting, counted, deferred, first, refused, parallel }));
await client.dispose();
