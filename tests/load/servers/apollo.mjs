import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createContext, resolvers, typeDefs } from './exhibition.mjs';

export async function start(port) {
  const server = new ApolloServer({ typeDefs, resolvers });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async () => createContext(),
  });
  return url.replace(/\/$/, '');
}
