// Monaco asks here for its web workers; each is a file of its own beside this bundle, so `worker-src 'self'` is enough.
// The names are filled in by bundle.mjs, which knows the content hashes.
const files = WORKER_FILES;

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(files[label] ?? files.editor, import.meta.url), { name: label }),
};
