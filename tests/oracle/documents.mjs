// Answers what filters, updates and pipelines make of documents, as mingo says, which is MongoDB's query language for
// arrays in JavaScript. One JSON object on each line of standard input holds documents and questions about them; one
// array of answers on each line of standard output.
import { createInterface } from 'node:readline';
import { aggregate, find, update, updateOne } from 'mingo';

const answers = {
  find: (documents, { filter, sort, skip, limit, projection }) => {
    const found = find(documents, filter, projection);
    if (sort) found.sort(sort);
    if (skip) found.skip(skip);
    if (limit) found.limit(limit);
    return found.all();
  },
  aggregate: runPipeline,
  write: (documents, question, collections) => {
    // mingo adds to what is there; the server puts the new documents in its place.
    if ('$out' in question.pipeline.at(-1)) collections.others.length = 0;
    runPipeline(documents, question, collections);
    return collections.others;
  },
  update: (documents, { change, filters }) => documents.map((document) => tryTo(() => {
    const changed = [document];
    if (Array.isArray(change)) {
      updateOne(changed, {}, change);
    } else {
      // mingo puts parts of the operand into the document, which the next operator may change there.
      update(document, structuredClone(change), filters);
    }

    return changed[0];
  })),
};

function runPipeline(documents, { pipeline }, collections) {
  return aggregate(documents, pipeline, { collectionResolver: (name) => collections[name] ?? [] });
}

function answer({ documents, collections, questions }) {
  return questions.map((question) => tryTo(() => {
    const [copy, others] = structuredClone([documents, collections]);
    return answers[question.kind](copy, question, others);
  }));
}

// A refusal is an answer too.
function tryTo(run) {
  try {
    return run();
  } catch (error) {
    return { $error: String(error.message) };
  }
}

function revive(_, value) {
  return value !== null && typeof value === 'object' && '$date' in value ? new Date(value.$date) : value;
}

// The value is a text already where it was a date: JSON asks dates for their text before it asks here.
function wrap(name, value) {
  return this[name] instanceof Date ? { $date: value } : value;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line, revive)), wrap)}\n`);
}
