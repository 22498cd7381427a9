// Speaks GraphQL over SSE with the client graphql-sse, in the mode named on the command line; prints the answers.
import { createClient } from 'graphql-sse';

const [url, mode] = process.argv.slice(2);
const client = createClient({ url, singleConnection: mode === 'single', retryAttempts: 0 });

const all = async (request) => {
  const responses = [];
  for await (const response of client.iterate(request)) {
    responses.push(response);
  }
  return responses;
};

const [query] = await all({ query: 'query ($n: String!) { greeting(name: $n) }', variables: { n: 'sse' } });
const counted = (await all({ query: 'subscription { count(to: 3) }' })).map(({ data }) => data.count);

const parts = await all({ query: '{ greeting ... @defer { works { year } } }' });
const deferred = [parts[0].hasNext, parts.at(-1).incremental[0].data.works.length, parts.at(-1).hasNext];

const endless = client.iterate({ query: 'subscription { endless }' });
const first = (await endless.next()).value.data.endless;
await endless.return();

const parallel = await Promise.all(
  [1, 2, 3].map(async () => (await all({ query: 'subscription { count(to: 6) }' })).at(-1).data.count),
);

console.log(JSON.stringify({ query: query.data.greeting, counted, deferred, first, parallel }));
client.dispose();
