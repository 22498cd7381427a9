import { graphql } from 'relay-runtime';

// Any record behind a global id, read through the interfaces that the schema gives it.
export const recordPageQuery = graphql`
  query RecordPageQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...RecordPage_record @alias(as: "record")
      ... on Inheritor {
        crafts {
          name(locale: EN)
        }
      }
    }
  }
`;

export const recordFragment = graphql`
  fragment RecordPage_record on CatalogRecord {
    code
    sample
    version
  }
`;

export const recordPageManyQuery = graphql`
  query RecordPageManyQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ...RecordPage_record @alias(as: "record")
    }
  }
`;
