// Pictures on their way in and out, by the clients that front-end teams use. HERITAGE_ACCESS_KEY has a curator's key.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { ApolloClient, ApolloLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import {
  authorization, details, draw, fileOf, imageDocument, jpeg, look, progressDocument, uploadDocument, url,
} from './picture.mjs';

const shown = { width: 900, height: 600, alt: 'Stripes' };

/** All that is told until nothing is left to do. */
function followed(observable) {
  return new Promise((resolve, reject) => {
    const steps = [];
    observable.subscribe({
      next: ({ data, error }) => (error ? reject(error) : steps.push(data.mediaProgress)),
      error: reject,
      complete: () => resolve(steps),
    });
  });
}

function isReady(steps) {
  assert.deepEqual(steps.at(-1), { state: 'READY', step: 'DONE' });
}

const withoutTypes = ({ __typename, ...rest }) => rest;

test('Apollo Client uploads a picture, follows it over a WebSocket until it is ready, and sees it', async () => {
  const socket = createSocketClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
  });
  const files = new UploadHttpLink({ uri: url, headers: { authorization, 'Apollo-Require-Preflight': 'true' } });
  const isSubscription = ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION;
  const client = new ApolloClient({
    link: ApolloLink.split(isSubscription, new GraphQLWsLink(socket), files),
    cache: new InMemoryCache(),
  });

  const { data } = await client.mutate({
    mutation: gql(uploadDocument),
    variables: { file: fileOf(draw(3)), input: details },
  });
  const { id } = data.mediaUpload.media;
  const steps = await followed(client.subscribe({ query: gql(progressDocument), variables: { id } }));
  const { data: seen } = await client.query({ query: gql(imageDocument), variables: { id } });

  assert.deepEqual(data.mediaUpload.errors, []);
  assert.ok(data.mediaUpload.isNew);
  isReady(steps.map(withoutTypes));
  const { url: address, __typename, ...rest } = seen.media.image;
  assert.deepEqual(rest, shown);
  assert.deepEqual(await look(address), jpeg);
  client.stop();
  await socket.dispose();
});

test('urql uploads a picture, follows it over server-sent events until it is ready, and sees it', async () => {
  const events = createEventClient({ url, headers: { authorization } });
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization, 'GraphQL-Preflight': '1' } },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (operation) => ({
          subscribe: (sink) => ({ unsubscribe: events.subscribe(operation, sink) }),
        }),
      }),
    ],
  });

  const { data, error } = await client
    .mutation(uploadDocument, { file: fileOf(draw(5)), input: details })
    .toPromise();
  assert.ifError(error);
  const { id } = data.mediaUpload.media;
  const steps = await new Promise((resolve, reject) => {
    const told = [];
    const following = client.subscription(progressDocument, { id }).subscribe((result) => {
      if (result.error) reject(result.error);
      told.push(result.data.mediaProgress);
      if (told.at(-1).step === 'DONE') resolve(told);
    });
    void following;
  });
  const seen = await client.query(imageDocument, { id }).toPromise();

  isReady(steps.map(withoutTypes));
  assert.ifError(seen.error);
  const { url: address, __typename, ...rest } = seen.data.media.image;
  assert.deepEqual(rest, shown);
  assert.deepEqual(await look(address), jpeg);
  events.dispose();
});

async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

async function begin(bytes) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { mediaUploadBegin } = await ask(
    `mutation($input: MediaUploadBeginInput!) {
      mediaUploadBegin(input: $input) {
        media { id }
        upload { blockUrls blockBytes received }
        errors { ... on UserError { code message(locale: EN) } }
      }
    }`,
    { input: { fileName: 'stripes.tif', bytes: bytes.length, sha256, details } },
  );
  assert.deepEqual(mediaUploadBegin.errors, []);
  return mediaUploadBegin;
}

async function put({ blockUrls, blockBytes }, block, bytes, signal) {
  const body = bytes.subarray(block * blockBytes, (block + 1) * blockBytes);
  const response = await fetch(new URL(blockUrls[block], url), { method: 'PUT', body, signal });
  assert.equal(response.status, 201);
}

test('fetch sends a picture in blocks, goes on after a break, and sees it', async () => {
  const bytes = draw(7, 2400, 1600);
  const { media, upload } = await begin(bytes);
  assert.ok(upload.blockUrls.length > 2);
  await put(upload, 1, bytes);
  await assert.rejects(put(upload, 0, bytes, AbortSignal.timeout(0)));

  const again = await begin(bytes);
  assert.equal(again.media.id, media.id);
  assert.deepEqual(again.upload.received, [1]);
  const missing = [...again.upload.blockUrls.keys()].filter((block) => !again.upload.received.includes(block));
  await Promise.all(missing.map((block) => put(again.upload, block, bytes)));
  const { mediaUploadComplete } = await ask(
    `mutation($id: ID!, $blocks: Int!) {
      mediaUploadComplete(id: $id, blocks: $blocks) { errors { ... on UserError { code message(locale: EN) } } }
    }`,
    { id: media.id, blocks: upload.blockUrls.length },
  );
  assert.deepEqual(mediaUploadComplete.errors, []);

  const events = createEventClient({ url, headers: { authorization } });
  const steps = [];
  for await (const { data } of events.iterate({ query: progressDocument, variables: { id: media.id } })) {
    steps.push(data.mediaProgress);
  }
  isReady(steps);
  const { media: seen } = await ask(imageDocument, { id: media.id });
  assert.equal(seen.image.width, 2400);
  assert.deepEqual(await look(seen.image.url), jpeg);
  events.dispose();
});
