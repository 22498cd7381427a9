// Uploads with Apollo Client and its link for files; prints what the client was answered as JSON.
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';

const connect = (headers) =>
  new ApolloClient({ link: new UploadHttpLink({ uri: process.argv[2], headers }), cache: new InMemoryCache() });

const client = connect({ 'Apollo-Require-Preflight': 'true' });
const file = (text, name) => new File([text], name, { type: 'text/plain' });

const one = await client.mutate({
  mutation: gql`mutation ($file: Upload) { describe(file: $file) }`,
  variables: { file: file('一幅剪纸', '纸.txt') },
});

// The same file in two places is sent once.
const twice = file('hi', 'b.txt');
const album = await client.mutate({
  mutation: gql`mutation ($album: Album!) { describeAll(input: $album) }`,
  variables: { album: { title: '展', files: [twice, file('剪', 'a.txt'), twice] } },
});

const { data: without } = await client.query({ query: gql`{ greeting }` });

const wrong = await connect({})
  .mutate({
    mutation: gql`mutation ($file: Upload) { describe(file: $file) }`,
    variables: { file: file('x', 'x.txt') },
  })
  .catch((error) => error.errors?.[0].extensions.code ?? String(error));

console.log(
  JSON.stringify({
    one: one.data.describe,
    album: album.data.describeAll,
    without: without.greeting,
    wrong,
  }),
);
client.stop();
