// A picture that no coder is needed for, and what is said of it: a curator's key comes with the address of the catalogue.
import { tiffOf } from './tiff.mjs';

export { url } from '../catalogue.mjs';
export const authorization = `Bearer ${process.env.HERITAGE_ACCESS_KEY}`;

/** Stripes of one colour as TIFF; each seed another file. */
export function draw(seed, width = 900, height = 600) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i++) pixels[i] = ((i % (width * 3)) * seed) & 0xff;

  return tiffOf(pixels, width, height);
}

export const fileOf = (bytes) => new File([bytes], '条纹.tif', { type: 'image/tiff' });

/** Everything that the public waits for. */
export const details = {
  alt: { zhHans: '条纹', en: 'Stripes' },
  rights: { holder: '胶州市文化馆', licence: 'CC_BY', credit: { zhHans: '胶州市文化馆', en: 'Jiaozhou' } },
  consent: 'NOT_NEEDED',
};

export const uploadDocument = `mutation Upload($file: Upload!, $input: MediaDetailsInput) {
  mediaUpload(file: $file, input: $input) {
    media { id }
    isNew
    errors { ... on UserError { code message(locale: EN) } }
  }
}`;

export const progressDocument = `subscription Progress($id: ID!) { mediaProgress(id: $id) { state step } }`;

export const imageDocument = `query Image($id: ID!) {
  media(id: $id) { image { url(width: 320, format: JPEG) width height alt(locale: EN) } }
}`;

/** Fetches a rendition as a browser of the public does, and gives its first bytes. */
export async function look(path) {
  const response = await fetch(new URL(path, process.env.HERITAGE_GRAPHQL_URL));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), start: [...bytes.subarray(0, 3)] };
}

export const jpeg = { status: 200, type: 'image/jpeg', start: [0xff, 0xd8, 0xff] };
