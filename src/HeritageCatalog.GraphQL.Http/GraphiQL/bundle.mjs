// Bundles GraphiQL, its fonts and Monaco's web workers into dist/, every file named by the hash of its content.
// dist/manifest.json tells the server which script and stylesheet the page starts with.
import { build } from 'esbuild';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

const output = 'node_modules/.bundle';

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  outdir: output,
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

// graphiql/style.css already holds Monaco's styles; taking them twice would double the stylesheet.
const withoutMonacoStyles = {
  name: 'without-monaco-styles',
  setup(bundler) {
    bundler.onLoad({ filter: /monaco-editor.*\.css$/ }, () => ({ contents: '', loader: 'css' }));
  },
};

function outputOf(result, entryPoint) {
  const found = Object.entries(result.metafile.outputs).find(([, file]) => file.entryPoint === entryPoint);
  return { script: basename(found[0]), style: found[1].cssBundle && basename(found[1].cssBundle) };
}

const workerSources = {
  editor: 'node_modules/monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'node_modules/monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'node_modules/monaco-graphql/esm/graphql.worker.js',
};

await rm(output, { recursive: true, force: true });

const workers = await build({ ...shared, entryPoints: Object.values(workerSources), format: 'iife' });
const workerFiles = Object.fromEntries(
  Object.entries(workerSources).map(([label, source]) => [label, `./${outputOf(workers, source).script}`]),
);

const page = await build({
  ...shared,
  entryPoints: ['source/page.jsx'],
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  plugins: [withoutMonacoStyles],
  define: { ...shared.define, WORKER_FILES: JSON.stringify(workerFiles) },
});

await writeFile(`${output}/manifest.json`, `${JSON.stringify(outputOf(page, 'source/page.jsx'), null, 2)}\n`);

// Each file is packed once, here, and not on every request.
for (const name of await readdir(output)) {
  if (/\.(js|css)$/.test(name)) {
    await writeFile(`${output}/${name}.gz`, gzipSync(await readFile(`${output}/${name}`), { level: 9 }));
  }
}

// In place in one step, so that a server or an interrupted set-up never sees half a bundle.
await rm('dist', { recursive: true, force: true });
await rename(output, 'dist');
