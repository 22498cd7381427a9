import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { createContext, resolvers, typeDefs } from './exhibition.mjs';

export function start(port) {
  const schema = createSchema({ typeDefs, resolvers });
  const server = createServer(createYoga({ schema, context: createContext, logging: false }));
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}
