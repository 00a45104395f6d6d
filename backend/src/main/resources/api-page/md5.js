/* The digest that the contract's signatures are made with (RFC 1321); browsers have none. */

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/** Lower-case hexadecimal of the text's UTF-8. */
export function md5(text) {
  const words = padded(new TextEncoder().encode(text));
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    state = mixed(state, words.subarray(block, block + 16));
  }
  const bytes = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => bytes.setUint32(4 * i, word, true));
  return Array.from(new Uint8Array(bytes.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function padded(bytes) {
  const view = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64));
  bytes.forEach((byte, i) => view.setUint8(i, byte));
  view.setUint8(bytes.length, 0x80);
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n, true);
  return Uint32Array.from({ length: view.byteLength / 4 }, (_, i) => view.getUint32(4 * i, true));
}

function mixed(state, words) {
  let [a, b, c, d] = state;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const [value, word] = [
      [(b & c) | (~b & d), i],
      [(d & b) | (~d & c), (5 * i + 1) % 16],
      [b ^ c ^ d, (3 * i + 5) % 16],
      [c ^ (b | ~d), (7 * i) % 16],
    ][round];
    const sum = (a + value + SINES[i] + words[word]) | 0;
    const shift = SHIFTS[round][i % 4];
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  return [a + state[0], b + state[1], c + state[2], d + state[3]].map((word) => word >>> 0);
}
