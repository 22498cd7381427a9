// The rules of @graphql-eslint for schema.graphql, one by one. A rule that the schema's own validation keeps is not
// repeated here.
import graphql from '@graphql-eslint/eslint-plugin';

const rules = {
  // camelCase fields, PascalCase types, UPPER_CASE enum values; no `getCraft`, no `craftList`.
  'naming-convention': graphql.configs['flat/schema-recommended'].rules['@graphql-eslint/naming-convention'][1],
  'no-hashtag-description': null,
  'description-style': { style: 'block' },

  // Every type, directive and root field says what it is. Fields say it where the name does not. The parts of
  // a connection are the same everywhere: Page, PageInfo and the field that gives the connection tell them.
  'require-description': {
    types: true,
    DirectiveDefinition: true,
    rootField: true,
    ignoredSelectors: ['ObjectTypeDefinition[name.value=/(Connection|Edge)$/]'],
  },

  'no-unreachable-types': null,
  'require-deprecation-reason': null,
  'require-deprecation-date': null,
  'require-nullable-fields-with-oneof': null,
  'lone-schema-definition': null,

  // The GraphQL Cursor Connections Specification. Lists that cannot grow long are plain lists, and a connection gives
  // `nodes` beside `edges`, so a list may hold other things than edges.
  'relay-connection-types': null,
  'relay-edge-types': { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
  'relay-page-info': null,
  'relay-arguments': { includeBoth: true },

  // Left out on purpose:
  // - no-typename-prefix: Page has the pageInfo that Relay asks for;
  // - alphabetize: fields stand in the order in which people ask for them;
  // - strict-id-in-types: a date, a citation or a page has no identity; what has one implements Node;
  // - require-nullable-result-in-root: a list is empty, never missing, and only a wrong argument makes it fail;
  // - input-name, no-scalar-result-type-on-mutation, require-field-of-type-query-in-mutation-result: no mutations;
  // - require-type-pattern-with-oneof, no-root-type: nothing here that they are about.
};

export default {
  files: ['**/*.graphql'],
  languageOptions: { parser: graphql.parser },
  plugins: { '@graphql-eslint': graphql },
  rules: Object.fromEntries(
    Object.entries(rules).map(([name, options]) => [`@graphql-eslint/${name}`, options ? ['error', options] : 'error']),
  ),
};
