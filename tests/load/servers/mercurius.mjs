import Fastify from 'fastify';
import mercurius from 'mercurius';
import { createContext, resolvers, typeDefs } from './exhibition.mjs';

/**
 * Mercurius as fast as it goes: a query is compiled the second time it comes, and leaves are not checked once more.
 * Batches are made by DataLoader: mercurius' own loaders tell keys apart by printing the whole parent object as JSON,
 * which takes three times as long as all the rest.
 */
export async function start(port) {
  const application = Fastify();
  await application.register(mercurius, {
    schema: typeDefs,
    resolvers,
    context: createContext,
    jit: 1,
    compilerOptions: { disableLeafSerialization: true, disablingCapturingStackErrors: true },
  });
  return application.listen({ port, host: '127.0.0.1' });
}
