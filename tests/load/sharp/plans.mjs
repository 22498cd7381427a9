// Makes the ladder of five widths in WebP and JPEG with sharp, by one of three plans, and prints what it took.
// Usage: node plans.mjs naive|clone|once FILE RUNS
//        node plans.mjs lossless FILE FOLDER         each size from the original, as PNG, to compare with
import { join } from 'node:path';
import sharp from 'sharp';

const [plan, file, runs] = process.argv.slice(2);
const widths = { thumb: 160, small: 320, medium: 640, large: 1280, full: 2048 };
const wanted = Object.entries(widths).flatMap(([name, width]) => ['webp', 'jpeg'].map((format) => ({ name, width, format })));
const options = { limitInputPixels: 200_000_000, failOn: 'truncated', sequentialRead: true };
sharp.cache(false);

const encode = (image, { width, format }) =>
  image.resize({ width, withoutEnlargement: true })[format]({ quality: 80 }).toBuffer();

const plans = {
  // Each size for itself, one after the other, as a first version of a program does it.
  async naive() {
    const made = [];
    for (const one of wanted) made.push(await encode(sharp(file, options).autoOrient(), one));
    return made;
  },
  // As sharp's manual shows it: one input, a clone for each output.
  clone() {
    const input = sharp(file, options).autoOrient();
    return Promise.all(wanted.map((one) => encode(input.clone(), one)));
  },
  // The best that can be done with it: decoded once, all others from that copy.
  async once() {
    const { data, info } = await sharp(file, options).autoOrient().resize({ width: 2048, withoutEnlargement: true })
      .raw().toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return Promise.all(wanted.map((one) => encode(sharp(data, { raw }), one)));
  },
};

if (plan === 'lossless') {
  for (const [name, width] of Object.entries(widths)) {
    await sharp(file, options).autoOrient().resize({ width, withoutEnlargement: true }).png({ compressionLevel: 1 })
      .toFile(join(runs, `${name}.png`));
  }
  process.exit();
}

let made;
let warm;
const times = [];
for (let run = 0; run <= Number(runs); run++) {
  const started = performance.now();
  made = await plans[plan]();
  // The first run warms up.
  if (run > 0) times.push(performance.now() - started);
  warm ??= process.cpuUsage();
}
const used = process.cpuUsage(warm);
const cpu = (used.user + used.system) / 1000 / times.length;
const { maxRSS } = process.resourceUsage();
const bytes = made.reduce((sum, one) => sum + one.length, 0);
console.log(Math.round(Math.min(...times)), Math.round(cpu), Math.round(maxRSS / 1024), Math.round(bytes / 1024));
