// node serve.mjs mercurius|yoga|apollo [processes, default 1]: prints the address of its GraphQL endpoint.
import cluster from 'node:cluster';

const [name, processes = '1'] = process.argv.slice(2);

async function serve(port) {
  const { start } = await import(`./${name}.mjs`);
  return `${await start(port)}/graphql`;
}

if (processes === '1') {
  console.log(await serve(0));
} else if (cluster.isPrimary) {
  const workers = Array.from({ length: Number(processes) }, () => cluster.fork());
  const answer = (worker) => new Promise((resolve) => worker.once('message', resolve));
  const [address] = await Promise.all(workers.map(answer));
  console.log(address);
} else {
  // Workers that ask for port 0 are given the same one.
  process.send(await serve(0));
}
