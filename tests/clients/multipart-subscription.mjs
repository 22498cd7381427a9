// Subscribes with Apollo Client over multipart responses; prints what it was told as JSON.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';

const client = new ApolloClient({ link: new HttpLink({ uri: process.argv[2] }), cache: new InMemoryCache() });

// Gives everything up to the end, or up to the number of events asked for.
const collect = (query, field, limit = Infinity) =>
  new Promise((resolve) => {
    const events = [];
    const subscription = client.subscribe({ query, errorPolicy: 'all' }).subscribe({
      next: ({ data, error }) => {
        events.push(error ? (error.errors?.[0].message ?? error.message) : data[field]);
        if (events.length === limit) {
          setTimeout(() => {
            subscription.unsubscribe();
            resolve(events);
          });
        }
      },
      error: (error) => resolve([...events, error.errors?.[0].message ?? error.message]),
      complete: () => resolve(events),
    });
  });

const counted = await collect(gql`subscription { count(to: 3) }`, 'count');
const [first] = await collect(gql`subscription { endless }`, 'endless', 1);
const broken = await collect(gql`subscription { broken }`, 'broken');

console.log(JSON.stringify({ counted, first, broken }));
