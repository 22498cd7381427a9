// Executes documents on random schemas. Everything is computed from seeds; RowValues.cs computes the same values.
import {
  execute,
  experimentalExecuteIncrementally,
  isAbstractType,
  isListType,
  isNonNullType,
  legacyExecuteIncrementally,
  parse,
} from 'graphql';

const failsOneIn = 19;
const nullOneIn = 8;
const forbiddenNullOneIn = 25;
const ints = [0, 1, -1, 42, 7, 1000, 2147483647, -2147483648, 65536, 3, 2147483648];
const floats = [0, 1, -1.5, 0.1, 1e10, 123456789.125, 1e21, 5e-7, 2147483648, NaN];
const strings = ['', 'a', '青岛', '"\\/', 'line\nbreak\u0007', '😀', "\u2028<&>'+"];
const valueTypes = new Set(['Int', 'Float', 'Boolean']);

export function executeOnRows(schema, question) {
  const { data, errors = [] } = execute(argumentsFor(schema, question));
  return { data: data === undefined ? 'none' : data, errors: errors.map(({ path, locations }) => ({ path, locations })) };
}

// Gives all parts of the response, as they are.
export async function executeInPartsOnRows(schema, { isLegacy, ...question }) {
  const executeInParts = isLegacy ? legacyExecuteIncrementally : experimentalExecuteIncrementally;
  const result = await executeInParts(argumentsFor(schema, question));
  if (!('initialResult' in result)) {
    return { parts: [result] };
  }

  const parts = [result.initialResult];
  for await (const part of result.subsequentResults) {
    parts.push(part);
  }

  return { parts };
}

function argumentsFor(schema, { source, variables, seed }) {
  return {
    schema,
    document: parse(source),
    rootValue: { seed },
    variableValues: JSON.parse(variables),
    fieldResolver: (row, args, _, info) => resolve(schema, row.seed, args, info),
    typeResolver: (row) => row.type,
  };
}

function resolve(schema, parent, args, { fieldName, returnType, parentType }) {
  if (parentType.getFields()[fieldName].args.length > 0 && String(returnType) === 'String') {
    return JSON.stringify(args);
  }

  const seed = mix(parent, fieldName, 1);
  if (seed % failsOneIn === 0) {
    throw new Error('This field fails.');
  }

  return make(schema, returnType, seed);
}

function make(schema, type, seed) {
  const inner = isNonNullType(type) ? type.ofType : type;
  const isNull = isNonNullType(type)
    ? mix(seed, 'forbidden', 0) % forbiddenNullOneIn === 0 && !valueTypes.has(inner.name)
    : mix(seed, 'null', 0) % nullOneIn === 0;
  if (isNull) {
    return null;
  }

  return isListType(inner)
    ? Array.from({ length: mix(seed, 'length', 0) % 4 }, (_, i) => make(schema, inner.ofType, mix(seed, 'item', i)))
    : makeNamed(schema, inner, mix(seed, 'leaf', 0), seed);
}

function makeNamed(schema, type, choice, seed) {
  switch (type.name) {
    case 'Int':
      return ints[choice % ints.length];
    case 'Float':
      return floats[choice % floats.length];
    case 'Boolean':
      return choice % 2 === 1;
    case 'String':
    case 'ID':
      return strings[choice % strings.length];
  }

  if (type.getValues) {
    const values = type.getValues();
    return choice % 13 === 0 ? 'NO_SUCH_VALUE' : values[choice % values.length].value;
  }

  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name).sort() : [type.name];
  return { seed, type: possible[choice % possible.length] };
}

function mix(number, text, salt) {
  let hash = (2166136261 ^ number) >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  }

  hash = Math.imul(hash ^ salt, 2654435761) >>> 0;
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
