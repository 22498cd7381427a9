import { graphql } from 'relay-runtime';

// A card of one craft, which refetches itself by its global id in another language.
export const craftFragment = graphql`
  fragment CraftCard_craft on Craft
  @argumentDefinitions(locale: { type: "Locale", defaultValue: ZH_HANS })
  @refetchable(queryName: "CraftCardRefetchQuery") {
    code
    name(locale: $locale)
    area {
      name(locale: $locale)
    }
  }
`;
