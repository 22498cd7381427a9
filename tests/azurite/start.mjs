// Runs the emulator of Azure Blob Storage on a free port of this machine, until whoever started it closes its input:
// so nothing is left behind, however the tests end. Arguments: the folder for its files.
process.stdin.resume();
process.stdin.on('end', () => process.exit());
process.argv.splice(2, Infinity,
  '--blobPort', '0', '--location', process.argv[2], '--silent', '--disableTelemetry');
await import('./node_modules/azurite/dist/src/blob/main.js');
