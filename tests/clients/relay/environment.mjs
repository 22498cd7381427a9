import { createRequire } from 'node:module';
import runtime from 'relay-runtime';
import { recordingFetch, url } from '../catalogue.mjs';

const { Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery } = runtime;
const { getPaginationMetadata, getPaginationVariables, getRefetchMetadata, getSelector } = runtime;
const require = createRequire(import.meta.url);

/** What the compiler made of a query or fragment of the app. A bundler would put it where the tag stands. */
export const artifact = (name) => require(`./__generated__/${name}.graphql.js`);

/** A store over a network, and what the hooks of react-relay do with them, without React. */
export function createScreen() {
  const { sent, fetch } = recordingFetch();
  const environment = new Environment({ network: Network.create(ask(fetch)), store: new Store(new RecordSource()) });

  async function load(query, variables) {
    const operation = createOperationDescriptor(query, variables);
    environment.retain(operation);
    await fetchQuery(environment, query, variables).toPromise();
    return environment.lookup(operation.fragment).data;
  }

  const read = (fragment, reference) => environment.lookup(getSelector(fragment, reference)).data;

  // As usePaginationFragment's loadNext and loadPrevious: the same fragment, asked from the end or the start cursor on.
  async function loadMore(direction, fragment, reference, count) {
    const { connectionPathInFragmentData: path, paginationRequest, paginationMetadata } =
      getPaginationMetadata(fragment, direction === 'forward' ? 'loadNext' : 'loadPrevious');
    const { startCursor, endCursor } = valueAt(path, read(fragment, reference)).pageInfo;
    const cursor = direction === 'forward' ? endCursor : startCursor;
    const { variables } = getSelector(fragment, reference).owner;
    const more = getPaginationVariables(direction, count, cursor, variables, {}, paginationMetadata);
    await load(paginationRequest, more);
  }

  const loadNext = (fragment, reference, count) => loadMore('forward', fragment, reference, count);
  const loadPrevious = (fragment, reference, count) => loadMore('backward', fragment, reference, count);

  // As useRefetchableFragment's refetch: of a record by its global id, through the interface Node; of a list of the
  // query by what it is asked with.
  async function refetch(fragment, variables) {
    const { refetchableRequest, fragmentRefPathInResponse: path } = getRefetchMetadata(fragment, 'refetch');
    const data = await load(refetchableRequest, variables);
    return read(fragment, valueAt(path, data));
  }

  return { sent, load, read, loadNext, loadPrevious, refetch };
}

const valueAt = (path, data) => path.reduce((value, key) => value[key], data);

const ask = (fetch) => async ({ text }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};
