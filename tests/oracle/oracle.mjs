// Answers questions about GraphQL with what the reference implementation says.
// One JSON object on each line of standard input, one answer on each line of standard output.
import { createInterface } from 'node:readline';
import {
  buildSchema,
  findSchemaChanges,
  GraphQLError,
  introspectionFromSchema,
  parse,
  parseSchemaCoordinate,
  print,
  printSchema,
  specifiedRules,
  validate,
  validateSchema,
  visit,
} from 'graphql';
import { executeInPartsOnRows, executeOnRows } from './rows.mjs';
import { executeOnTree } from './tree.mjs';

// Empty selection sets are not part of the September 2025 edition.
const edition = { allowEmptySelectionSets: false };
const mostSchemas = 50;
const schemas = new Map();

const answers = {
  parse: ({ source }) => ({ text: print(parse(source, edition)) }),
  coordinate: ({ source }) => ({ text: print(parseSchemaCoordinate(source)) }),
  schema: ({ source }) => ({ errors: schemaErrors(source) }),
  changes: ({ schema, source }) => ({
    kinds: findSchemaChanges(schemaOf(schema), schemaOf(source)).map(({ type }) => type),
  }),
  printSchema: ({ source }) => ({ text: printSchema(schemaOf(source)) }),
  introspection: ({ source }) => ({ introspection: introspect(schemaOf(source)) }),
  executeOnRows: ({ schema, ...question }) => executeOnRows(schemaOf(schema), question),
  executeInPartsOnRows: ({ schema, ...question }) => executeInPartsOnRows(schemaOf(schema), question),
  executeOnTree: ({ schema, ...question }) => executeOnTree(schemaOf(schema), question),
  validate: ({ schema, source }) => validationErrors(schemaOf(schema), parse(source, edition)),
};

function schemaOf(source) {
  if (!schemas.has(source)) {
    if (schemas.size >= mostSchemas) {
      schemas.clear();
    }

    schemas.set(source, buildSchema(source));
  }

  return schemas.get(source);
}

function schemaErrors(source) {
  return validateSchema(buildSchema(source)).map((error) => error.message);
}

// A rule that itself fails has no opinion: that of subscriptions does where the arguments of @defer are wrong.
function validationErrors(schema, document) {
  const errors = [];
  const silent = [];
  for (const rule of specifiedRules) {
    const name = rule.name.replace(/Rule$/, '');
    try {
      const found = validate(schema, document, [rule], { maxErrors: 1000 });
      errors.push(...found.filter((error) => !isOversight(schema, document, name, error))
        .map((error) => opinion(name, error)));
    } catch {
      silent.push(name);
    }
  }

  return { errors, silent };
}

// An argument of a directive that the schema does not know is held against those of the field that the directive stands
// at; and a streamed field of a fragment that spreads itself and is on an input type is said to conflict with itself.
// The tests of the three rules tell which sections say otherwise.
function isOversight(schema, document, rule, { message, nodes = [] }) {
  if (message.includes('overlapping stream directives')) {
    const half = nodes.length / 2;
    return nodes.slice(0, half).every((node, index) => node === nodes[half + index]);
  }

  if (!['ValuesOfCorrectType', 'VariablesInAllowedPosition'].includes(rule)) {
    return false;
  }

  const unknown = [];
  visit(document, {
    Directive(node) {
      if (!schema.getDirective(node.name.value)) {
        unknown.push(node.loc);
      }
    },
  });
  return nodes.some(({ kind, loc }) =>
    kind !== 'Directive' && unknown.some(({ start, end }) => start <= loc.start && loc.end <= end));
}

// A field of a fragment that is spread twice, deferred and not, is named twice.
function opinion(rule, { message, locations }) {
  const places = (locations ?? []).map(({ line, column }) => `${line}:${column}`);
  return { rule, message, places: [...new Set(places)].join(' ') };
}

function introspect(schema) {
  return introspectionFromSchema(schema, { experimentalDirectiveDeprecation: false }).__schema;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { operation, ...question } = JSON.parse(line);
  let answer;
  try {
    answer = await answers[operation](question);
  } catch (problem) {
    const place = problem instanceof GraphQLError ? problem.locations?.[0] : undefined;
    answer = { refusal: problem.message, places: place ? `${place.line}:${place.column}` : '' };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
}
