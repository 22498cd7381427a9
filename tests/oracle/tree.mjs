// Executes documents on an endless tree of items, each computed from a number. Tree.cs computes the same tree.
import { execute, parse } from 'graphql';

const failsOneIn = 23;
const nullOneIn = 9;

export function executeOnTree(schema, { source, variables }) {
  const { data, errors } = execute({
    schema,
    document: parse(source),
    variableValues: variables ?? {},
    fieldResolver: (item, args, _, { fieldName }) => resolve(item, args, fieldName),
    typeResolver: (item) => (item.number & 1 ? 'Odd' : 'Even'),
  });
  return {
    data: data === undefined ? 'none' : JSON.stringify(data),
    errors: (errors ?? [])
      .map(({ path, locations }) => `${path ?? ''}@${locations.map(({ line, column }) => `${line}:${column}`)}`)
      .join(' '),
  };
}

function resolve(item, args, field) {
  if (field === 'root') {
    return { number: args.number };
  }

  if (field === 'echo') {
    return JSON.stringify(args);
  }

  if (field[0] === 't') {
    return valueOf(item, field, (number) => `t${number % 10}`);
  }

  return field.includes('l') ? valueOf(item, field, listOf) : valueOf(item, field, (number) => ({ number }));
}

function valueOf({ number }, field, make) {
  const mixed = mix(number, field, 1);
  if (mixed % failsOneIn === 0) {
    throw new Error('This field fails.');
  }

  return mixed % nullOneIn === 0 ? null : make(mixed);
}

function listOf(number) {
  return Array.from({ length: number % 4 }, (_, index) =>
    mix(number, 'item', index) % nullOneIn === 0 ? null : { number: (number + index) | 0 },
  );
}

function mix(number, field, salt) {
  let hash = (2166136261 ^ number) >>> 0;
  for (const character of field) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }

  hash = Math.imul(hash ^ salt, 2654435761) >>> 0;
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
