// Colours by the part they play in a scene; a mood changes some of them, and each picture shifts them a little.
'use strict';
const { rgb, hexOf, blend, mix } = require('./pixels.cjs');

const Base = {
  sky: '#c9dbe4', sky2: '#f1e8d6', far: '#9fb4bf', mid: '#6d8a93', near: '#3f575c', land: '#b9a884', ground: '#8d7d5f',
  water: '#8fb2bd', water2: '#4f7f92', leaf: '#5b7f4c', leaf2: '#8ea556', flower: '#c8506a', flower2: '#f0d9d4',
  accent: '#c23b2e', accent2: '#e0a63a', light: '#fbf6ea', dark: '#2b2a2c', skin: '#e6bd9a', cloth: '#3f5f86',
  cloth2: '#a8443c', wood: '#7b5a3c', wall: '#d9cbb2', roof: '#7f8588', lamp: '#ffd98a',
};

const Moods = {
  day: {},
  spring: { sky: '#d6e6e2', sky2: '#f6efdf', far: '#a9c3b6', mid: '#7ba184', leaf: '#6f9a4e', leaf2: '#b3c765', flower: '#e08a9c', flower2: '#fbe6e4', cloth: '#5b8f86', land: '#c3bf8d' },
  summer: { sky: '#a9d0e2', sky2: '#e5f0e8', far: '#86b0ac', mid: '#4f8a72', near: '#2c5b48', leaf: '#2f7346', leaf2: '#6fa83f', water: '#6fb5bd', water2: '#2f8394', flower: '#e2597d', cloth: '#2f7f93' },
  autumn: { sky: '#dccfb4', sky2: '#f3e2bf', far: '#b79d83', mid: '#a5713f', near: '#5d3d28', leaf: '#b5622a', leaf2: '#dba23a', land: '#c49a5c', ground: '#91673c', water: '#a9b3a3', water2: '#5f7f7d', flower: '#c1452c', flower2: '#f0c877', cloth: '#7a4a3a', cloth2: '#3d5a6b' },
  winter: { sky: '#c3ccd3', sky2: '#e8e6e2', far: '#aab6bf', mid: '#7d8b97', near: '#434e59', land: '#eef0ef', ground: '#d4d9db', leaf: '#5f6f66', leaf2: '#8b978c', water: '#a3b3bd', water2: '#5b7284', flower: '#b83a44', roof: '#f1f2f0', cloth: '#4a5d7a', accent: '#b8332c' },
  dawn: { sky: '#b9c7dc', sky2: '#f8cfae', far: '#a99fb5', mid: '#7b7695', near: '#45425f', water: '#c9b3b4', water2: '#6c7799', light: '#fff1dc', accent2: '#f2a65e', flower: '#e3858b' },
  dusk: { sky: '#8a6d8f', sky2: '#f0a766', far: '#8d6a80', mid: '#5f4a66', near: '#33283d', water: '#c98a6a', water2: '#5a4a70', leaf: '#5f5a3f', leaf2: '#8d7a3f', light: '#ffe3b3', land: '#8a6450', ground: '#5f4440', wall: '#c9a283' },
  night: { sky: '#1f2b45', sky2: '#3b4d6b', far: '#33435e', mid: '#25334b', near: '#141c2c', land: '#3a4356', ground: '#28303f', water: '#2f4763', water2: '#18283f', leaf: '#2f4a44', leaf2: '#4f6d57', light: '#f4ead0', wall: '#5d6273', roof: '#2b3242', cloth: '#52709b', cloth2: '#9c4a52', flower: '#d7a3b5', flower2: '#f2dfe4', wood: '#4a3d3a', skin: '#d9ae8c' },
  fog: { sky: '#d3d6d3', sky2: '#e6e4dd', far: '#c3c8c6', mid: '#a3abab', near: '#6d7678', water: '#c7cecd', water2: '#98a4a6', land: '#c6c1b3', ground: '#a8a394', roof: '#9a8f88', leaf: '#8a9585', leaf2: '#a9b09a', wall: '#d3cdc1', dark: '#4a4d50' },
  rain: { sky: '#a9b4b8', sky2: '#cdd3d0', far: '#9aa7a8', mid: '#71827f', near: '#47565a', water: '#9fb0b2', water2: '#5d7479', leaf: '#527056', leaf2: '#83985f', wall: '#c9c6bb', roof: '#555f66' },
  sea: { sky: '#bfd9e2', sky2: '#eef0e2', far: '#8fb0bb', mid: '#4d8291', near: '#24505f', water: '#6fa9b5', water2: '#1f6478', land: '#d6c59a', accent: '#d0472f', cloth: '#20566e' },
  gold: { sky: '#f0d9a2', sky2: '#f9ecc9', far: '#d7b779', mid: '#b98f47', near: '#7a5a2c', land: '#dcb45d', ground: '#b98a3d', leaf: '#a8953c', leaf2: '#d9bd55', water: '#d5c08d', water2: '#8d8f6b', flower: '#d9822f' },
  red: { sky: '#e9c6a8', sky2: '#f6e3c8', far: '#c4836b', mid: '#a5463a', near: '#5d2524', flower: '#c8332b', flower2: '#f2b6a2', accent: '#b3221f', cloth: '#9c2b2a', cloth2: '#2f5a5c', wall: '#c96a4f', land: '#c79466' },
  blue: { sky: '#a8bfd8', sky2: '#dbe5ec', far: '#7f9fc4', mid: '#4a6fa5', near: '#233f6e', water: '#7fa3cc', water2: '#2c568f', leaf: '#3f6a7d', leaf2: '#6f9aa3', cloth: '#24487f', cloth2: '#d8b04a', flower: '#5a79b8', land: '#b3b9b5', ground: '#7f8c94' },
  green: { sky: '#cfdcc4', sky2: '#eef0d8', far: '#9db894', mid: '#62915f', near: '#2f5c40', leaf: '#3f7f45', leaf2: '#8fb84a', water: '#93b8a0', water2: '#4a8270', flower: '#e7b23f', cloth: '#4a7f5f', wall: '#cfd4bb', land: '#a9b378' },
  plateau: { sky: '#5f9cc9', sky2: '#cfe3e8', far: '#8fa2bd', mid: '#8a7f6a', near: '#574a3c', land: '#c9a65f', ground: '#9a7a48', leaf: '#7d8a4a', leaf2: '#b3a95a', cloth: '#8f2f35', cloth2: '#2f5f8f', water: '#6fb0c4', water2: '#2f7fa0' },
  warm: { sky: '#e8c99a', sky2: '#f6e6c6', far: '#cfa57c', mid: '#a8714f', near: '#5a382c', wall: '#d7a873', land: '#c79a6a', ground: '#8f5f40', wood: '#7a4a2c', cloth: '#5f6f7f', flower: '#d0603f', light: '#fff3d6', water: '#c0a58a' },
  grey: { sky: '#c4c4c0', sky2: '#dddad3', far: '#a8aaa8', mid: '#7f8384', near: '#46494c', wall: '#bdb9b0', land: '#b1aca1', ground: '#86827a', cloth: '#5a6470', leaf: '#6f7868', leaf2: '#959c86', accent: '#a84a3a' },
  violet: { sky: '#cdbfd6', sky2: '#efe3e6', far: '#a999bf', mid: '#7a6a9c', near: '#463b63', flower: '#8a5fae', flower2: '#d9c6ea', leaf: '#5f7f62', leaf2: '#99b076', cloth: '#5a4a86' },
};

const Ink = { sky: '#ecebe6', sky2: '#f4f1e8', far: '#b4b8b8', mid: '#7c8183', near: '#3b3e40', land: '#c9c4b6', ground: '#9d978a', water: '#d5d8d6', water2: '#a5abac', leaf: '#5b605b', leaf2: '#8f948a', wood: '#54504a', wall: '#e4dfd2', roof: '#5c5f61' };

function turned(hex, shift) {
  const [r, g, b] = rgb(hex);
  return hexOf([mix(r, r + shift[0], 1), mix(g, g + shift[1], 1), mix(b, b + shift[2], 1)]);
}

module.exports = function paletteOf(mood, r, ink = 0) {
  const palette = { ...Base, ...Moods[mood] };
  const shift = [r.range(-9, 9), r.range(-7, 7), r.range(-9, 9)];
  for (const part of Object.keys(palette)) {
    if (ink && Ink[part]) palette[part] = blend(palette[part], Ink[part], ink * (mood === 'night' ? 0.4 : 1));
    palette[part] = turned(palette[part], shift);
  }
  return palette;
};
module.exports.Moods = Object.keys(Moods);
