// The exhibition of HeritageCatalog.GraphQL.LoadServer: the same schema and the same values.
import DataLoader from 'dataloader';

export const typeDefs = `
  type Query { exhibition(code: String!): Exhibition }
  type Exhibition { code: String! name: String! nameEn: String! description: String works: [Work!]! }
  type Work {
    code: String! title: String! titleEn: String year: Int medium: Medium! width: Float height: Float
    artist: Artist
  }
  type Artist { code: String! name: String! nameEn: String }
  enum Medium { OIL INK PRINT SCULPTURE LACQUER }
`;

const media = ['OIL', 'INK', 'PRINT', 'SCULPTURE', 'LACQUER'];
const padded = (number) => String(number).padStart(4, '0');

const artists = Array.from({ length: 20 }, (_, number) => ({
  code: `A${padded(number)}`,
  name: `画家${number}`,
  nameEn: `Painter ${number}`,
}));

const works = Array.from({ length: 24 }, (_, index) => index + 1).map((number) => ({
  code: `W${padded(number)}`,
  title: `海边的清晨之${number}`,
  titleEn: `Morning by the Sea, ${number}`,
  year: 2000 + number,
  medium: media[number % 5],
  width: 60 + number,
  height: 80.5,
  artistId: number % 20,
}));

const exhibitions = new Map(Array.from({ length: 16 }, (_, index) => `E${padded(index + 1)}`).map((code) => [code, {
  code,
  name: '女画家作品展',
  nameEn: 'Women Painters',
  description: '来自全国各地的女画家的油画、水墨、版画、雕塑与漆画作品。',
  works,
}]));

export const findExhibition = (code) => exhibitions.get(code) ?? null;

export const findArtists = (ids) => ids.map((id) => artists[id]);

export const createContext = () => ({ artists: new DataLoader(async (ids) => findArtists(ids)) });

export const resolvers = {
  Query: { exhibition: (_, { code }) => findExhibition(code) },
  Work: { artist: (work, _, context) => context.artists.load(work.artistId) },
};
