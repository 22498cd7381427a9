// Where the catalogue under test answers. The test run says so; by hand, with `npm test` in this folder, it is the one
// that `./heritage serve` starts.
export const url = process.env.HERITAGE_GRAPHQL_URL ?? 'http://127.0.0.1:5080/graphql';

/** A fetch that remembers what was sent, for tests of how a client asks. */
export function recordingFetch() {
  const sent = [];
  const record = (address, init) => {
    sent.push({ method: init?.method ?? 'GET', url: new URL(address) });
    return fetch(address, init);
  };
  return { sent, fetch: record };
}
