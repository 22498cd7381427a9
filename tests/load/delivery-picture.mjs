// Makes a picture of 24 megapixels that looks like one, has a server take it in, and waits until it is ready. Prints the
// key of its addresses, then 43 addresses of sizes that nobody has asked for, then those of all tiles at full size.
import { tiffOf } from '../clients/media/tiff.mjs';

const [server, key] = process.argv.slice(2);
const [width, height, tile] = [6000, 4000, 512];

// Hills of colour with grain.
function draw() {
  const pixels = Buffer.alloc(width * height * 3);
  let grain = 1;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      grain = (Math.imul(grain, 1103515245) + 12345) & 0x7fffffff;
      const hill = 90 + 70 * Math.sin(x / 97 + Math.sin(y / 211) * 3) * Math.cos(y / 61) + (grain >> 26);
      pixels[at++] = hill;
      pixels[at++] = hill * 0.8 + (x * 60) / width;
      pixels[at++] = hill * 0.5 + (y * 90) / height;
    }
  }

  return tiffOf(pixels, width, height);
}

const authorization = { authorization: `Bearer ${key}` };

async function ask(query, variables) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

// Larger than what may come with a request, so it is sent to the store.
async function upload(bytes) {
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  const details = {
    alt: { zhHans: '山', en: 'Hills' },
    rights: { holder: '胶州市文化馆', licence: 'CC_BY', credit: { zhHans: '胶州市文化馆' } },
    consent: 'NOT_NEEDED',
  };
  const input = { fileName: 'hills.tif', bytes: bytes.length, sha256, details };
  const { mediaUploadBegin: begun } = await ask(
    'mutation($input: MediaUploadBeginInput!) { mediaUploadBegin(input: $input) { media { id } upload { url } errors { ... on UserError { code message } } } }',
    { input },
  );
  const put = await fetch(new URL(begun.upload.url, server), { method: 'PUT', body: bytes });
  if (!put.ok) throw new Error(await put.text());
  const { mediaUploadComplete: done } = await ask(
    'mutation($id: ID!) { mediaUploadComplete(id: $id, blocks: 0) { media { id } errors { ... on UserError { code message } } } }',
    { id: begun.media.id },
  );
  if (done.errors.length) throw new Error(JSON.stringify(done.errors));
  return done.media.id;
}

const id = await upload(draw());
const widths = Array.from({ length: 43 }, (_, i) => 300 + i * 7);
const sizes = widths.map((wide) => `w${wide}: sized(width: ${wide})`).join(' ');
for (;;) {
  const { media } = await ask(`query($id: ID!) { media(id: $id) { image { url iiif ${sizes} } } }`, { id });
  const known = media?.image && (await (await fetch(new URL(`${media.image.iiif}/info.json`, server))).json());
  if (known?.width === width) {
    const absolute = (path) => new URL(path, server).toString();
    console.log(media.image.url.split('/').at(-2));
    widths.forEach((wide) => console.log(absolute(media.image[`w${wide}`])));
    for (let y = 0; y < height; y += tile) {
      for (let x = 0; x < width; x += tile) {
        const [w, h] = [Math.min(tile, width - x), Math.min(tile, height - y)];
        console.log(absolute(`${media.image.iiif}/${x},${y},${w},${h}/${w},${h}/0/default.jpg`));
      }
    }
    break;
  }

  await new Promise((done) => setTimeout(done, 200));
}
