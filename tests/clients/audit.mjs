// Runs the GraphQL-over-HTTP audits against the endpoint named on the command line; prints the results as JSON.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];

const results = [];
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  const { status, reason } = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status, reason });
}

console.log(JSON.stringify(results, null, 2));
