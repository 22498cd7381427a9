import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { artifact, createScreen } from './environment.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const compiler = fileURLToPath(new URL('../tooling/node_modules/.bin/relay-compiler', import.meta.url));

const firstPage = { area: '370283', count: 5 };

mkdirSync(`${folder}/__generated__`, { recursive: true });
execFileSync(compiler, ['relay.config.json'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

test('a query made of fragments', async () => {
  const screen = createScreen();

  const root = await screen.load(artifact('CraftCatalogueQuery'), firstPage);

  const { crafts } = screen.read(artifact('CraftCatalogue_crafts'), root);
  assert.equal(crafts.edges.length, 5);
  assert.equal(crafts.pageInfo.hasNextPage, true);
  const cards = crafts.edges.map(({ node }) => screen.read(artifact('CraftCard_craft'), node));
  assert.ok(cards.every((card) => card.area.name === '平度市'));
});

test('pages of a connection, to the last', async () => {
  const screen = createScreen();
  const fragment = artifact('CraftCatalogue_crafts');
  const root = await screen.load(artifact('CraftCatalogueQuery'), firstPage);
  const shown = () => screen.read(fragment, root).crafts;

  while (shown().pageInfo.hasNextPage) {
    const before = shown().edges.length;
    await screen.loadNext(fragment, root, 5);
    assert.ok(shown().edges.length > before);
  }

  const codes = shown().edges.map(({ node }) => node.code);
  assert.equal(codes.length, shown().totalCount);
  assert.deepEqual(codes, [...new Set(codes)].sort());
  assert.equal(screen.sent.length, Math.ceil(codes.length / 5));
});

test('pages of a connection from its end, to the first', async () => {
  const screen = createScreen();
  const fragment = artifact('CraftShelf_crafts');
  const root = await screen.load(artifact('CraftShelfQuery'), { area: '370283', last: 4 });
  const shown = () => screen.read(fragment, root).crafts;
  assert.equal(shown().pageInfo.hasPreviousPage, true);

  while (shown().pageInfo.hasPreviousPage) {
    const before = shown().edges.length;
    await screen.loadPrevious(fragment, root, 4);
    assert.ok(shown().edges.length > before);
  }

  const codes = shown().edges.map(({ node }) => node.code);
  assert.equal(codes.length, shown().totalCount);
  assert.deepEqual(codes, [...new Set(codes)].sort());
});

test('pages of a connection in both directions from the middle', async () => {
  const other = createScreen();
  const fragment = artifact('CraftShelf_crafts');
  const start = await other.load(artifact('CraftShelfQuery'), { area: '370283', first: 6 });
  const { edges } = other.read(fragment, start).crafts;
  const screen = createScreen();
  const middle = await screen.load(artifact('CraftShelfQuery'), { area: '370283', first: 1, after: edges[2].cursor });

  await screen.loadNext(fragment, middle, 2);
  await screen.loadPrevious(fragment, middle, 2);

  const around = screen.read(fragment, middle).crafts.edges;
  assert.deepEqual(around.map(({ node }) => node.code), edges.slice(1, 6).map(({ node }) => node.code));
});

test('a list refetched for another area', async () => {
  const screen = createScreen();
  await screen.load(artifact('CraftCatalogueQuery'), firstPage);

  const { crafts } = await screen.refetch(artifact('CraftCatalogue_crafts'), { area: '370281', count: 3 });

  const cards = crafts.edges.map(({ node }) => screen.read(artifact('CraftCard_craft'), node));
  assert.equal(cards.length, 3);
  assert.ok(cards.every((card) => card.area.name === '胶州市'), cards.map((card) => card.area.name).join());
});

test('a record refetched by its global id in another language', async () => {
  const screen = createScreen();
  const root = await screen.load(artifact('CraftCatalogueQuery'), firstPage);
  const { node } = screen.read(artifact('CraftCatalogue_crafts'), root).crafts.edges[0];

  const card = await screen.refetch(artifact('CraftCard_craft'), { id: node.id, locale: 'EN' });

  assert.equal(card.code, node.code);
  assert.equal(card.area.name, 'Pingdu City');
});

test('a record of any type through Node and CatalogRecord', async () => {
  const screen = createScreen();
  const { node } = screen.read(
    artifact('CraftCatalogue_crafts'),
    await screen.load(artifact('CraftCatalogueQuery'), firstPage),
  ).crafts.edges[0];

  const page = await screen.load(artifact('RecordPageQuery'), { id: node.id });

  assert.equal(page.node.__typename, 'Craft');
  assert.equal(screen.read(artifact('RecordPage_record'), page.node.record).code, node.code);
});

test('many records by global id in the order asked, null for one that is not there', async () => {
  const screen = createScreen();
  const { crafts } = screen.read(
    artifact('CraftCatalogue_crafts'),
    await screen.load(artifact('CraftCatalogueQuery'), firstPage),
  );
  const ids = crafts.edges.map(({ node }) => node.id).reverse();

  const { nodes } = await screen.load(artifact('RecordPageManyQuery'), { ids: [ids[0], 'nobody', ids[1]] });

  assert.deepEqual(nodes.map((node) => node?.id ?? null), [ids[0], null, ids[1]]);
});

test('an id that nothing has', async () => {
  const page = await createScreen().load(artifact('RecordPageQuery'), { id: 'nobody' });

  assert.equal(page.node, null);
});

test('an error of the catalogue rejects the query', async () => {
  await assert.rejects(createScreen().load(artifact('CraftCatalogueQuery'), { area: '370283', count: 1000 }), /first/);
});
