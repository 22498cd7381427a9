import { graphql } from 'relay-runtime';

// A shelf of crafts that its reader pages through in both directions.
export const craftShelfQuery = graphql`
  query CraftShelfQuery($area: String!, $first: Int, $after: String, $last: Int, $before: String) {
    ...CraftShelf_crafts
      @arguments(area: $area, first: $first, after: $after, last: $last, before: $before)
  }
`;

export const shelfFragment = graphql`
  fragment CraftShelf_crafts on Query
  @argumentDefinitions(
    area: { type: "String!" }
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  )
  @refetchable(queryName: "CraftShelfPageQuery") {
    crafts(where: { area: $area }, orderBy: { by: CODE }, first: $first, after: $after, last: $last, before: $before)
    @connection(key: "CraftShelf_crafts", filters: ["where"]) {
      totalCount
      edges {
        cursor
        node {
          code
        }
      }
    }
  }
`;
