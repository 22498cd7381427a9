import { graphql } from 'relay-runtime';

// A list of crafts that grows as its reader scrolls: the query of the page and the fragment that asks for more.
export const craftCatalogueQuery = graphql`
  query CraftCatalogueQuery($area: String!, $count: Int!, $cursor: String) {
    ...CraftCatalogue_crafts @arguments(area: $area, count: $count, cursor: $cursor)
  }
`;

export const craftsFragment = graphql`
  fragment CraftCatalogue_crafts on Query
  @argumentDefinitions(area: { type: "String!" }, count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "CraftCataloguePageQuery") {
    crafts(where: { area: $area }, orderBy: { by: CODE }, first: $count, after: $cursor)
    @connection(key: "CraftCatalogue_crafts", filters: ["where"]) {
      totalCount
      edges {
        node {
          id
          code
          ...CraftCard_craft
        }
      }
    }
  }
`;
