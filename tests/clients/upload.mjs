// Uploads two files with the FormData of Node.js; prints the answer.
const form = new FormData();
form.append(
  'operations',
  JSON.stringify({
    query: 'mutation ($a: Album!) { describeAll(input: $a) }',
    variables: { a: { title: '展', files: [null, null] } },
  }),
);
form.append('map', JSON.stringify({ 0: ['variables.a.files.0'], 1: ['variables.a.files.1'] }));
form.append('0', new Blob(['剪'], { type: 'text/plain' }), '纸.txt');
form.append('1', new Blob(['hi']), 'b.bin');

const response = await fetch(process.argv[2], { method: 'POST', headers: { 'GraphQL-Preflight': '1' }, body: form });
console.log(await response.text());
