// The longest common subsequence of two sequences of numbers, exactly, 32 columns at a time.
// After Hyyrö, "Bit-parallel LCS-length computation revisited" (2004), with sparse match masks; knows nothing of words.

/**
 * For each element of `before` the index of its partner in `after`, or -1. Negative numbers match nothing.
 * Cost: at most before.length × after.length / 16 steps, in fact little more than the number of equal pairs; memory
 * grows with after.length × √before.length.
 */
export function longestCommonSubsequence(before: Int32Array, after: Int32Array, distinct: number): Int32Array {
  const partners = new Int32Array(before.length).fill(-1);
  // What matches nothing only costs time: leave it out, and translate back at the end.
  const rows = indicesOfMatchable(before);
  const columns = indicesOfMatchable(after);
  if (rows.length === 0 || columns.length === 0) return partners;

  const masks = masksOf(after, columns, distinct);
  const width = (columns.length + 31) >>> 5;
  const band = rows.length * width <= 1 << 18 ? rows.length : Math.ceil(Math.sqrt(rows.length));
  const checkpoints = new Int32Array(Math.ceil(rows.length / band) * width);
  const row = new Int32Array(width).fill(-1);
  if (band < rows.length) {
    for (let r = 0; r < rows.length; r++) {
      if (r % band === 0) checkpoints.set(row, (r / band) * width);
      advance(row, masks, before[rows[r]!]!, width);
    }
  } else checkpoints.set(row);

  // Row r of the band holds the state after the first `bandStart + r` elements of `before`.
  const states = new Int32Array((band + 1) * width);
  let column = columns.length - 1;
  for (let bandStart = Math.floor((rows.length - 1) / band) * band; bandStart >= 0 && column >= 0; bandStart -= band) {
    const bandEnd = Math.min(rows.length, bandStart + band);
    // The way back never goes right: what lies beyond the column that it has reached need not be known again.
    const reach = (column >>> 5) + 1;
    const reached = row.subarray(0, reach);
    reached.set(checkpoints.subarray((bandStart / band) * width, (bandStart / band) * width + reach));
    for (let r = bandStart; r < bandEnd; r++) {
      advance(reached, masks, before[rows[r]!]!, reach);
      states.set(reached, (r - bandStart + 1) * width);
    }
    for (let r = bandEnd; r > bandStart && column >= 0;) {
      if (before[rows[r - 1]!] === after[columns[column]!]) {
        partners[rows[r - 1]!] = columns[column]!;
        r--;
        column--;
      } else if ((states[(r - bandStart) * width + (column >>> 5)]! >>> (column & 31)) & 1) column--;
      else r--;
    }
  }
  return partners;
}

function indicesOfMatchable(numbers: Int32Array): Int32Array {
  const indices = new Int32Array(numbers.length);
  let count = 0;
  for (let index = 0; index < numbers.length; index++) if (numbers[index]! >= 0) indices[count++] = index;
  return indices.subarray(0, count);
}

/** For each number the blocks of 32 columns where it stands, with their bits: `first[n]` up to `first[n + 1]`. */
interface Masks {
  readonly first: Int32Array;
  readonly blocks: Int32Array;
  readonly bits: Int32Array;
}

function masksOf(after: Int32Array, columns: Int32Array, distinct: number): Masks {
  const first = new Int32Array(distinct + 1);
  const lastBlock = new Int32Array(distinct).fill(-1);
  for (let column = 0; column < columns.length; column++) {
    const number = after[columns[column]!]!;
    if (lastBlock[number] === column >>> 5) continue;
    lastBlock[number] = column >>> 5;
    first[number + 1]!++;
  }
  for (let number = 0; number < distinct; number++) first[number + 1]! += first[number]!;
  const blocks = new Int32Array(first[distinct]!);
  const bits = new Int32Array(first[distinct]!);
  const next = first.slice(0, distinct);
  lastBlock.fill(-1);
  for (let column = 0; column < columns.length; column++) {
    const number = after[columns[column]!]!;
    if (lastBlock[number] !== column >>> 5) blocks[next[number]!++] = lastBlock[number] = column >>> 5;
    bits[next[number]! - 1]! |= 1 << (column & 31);
  }
  return { first, blocks, bits };
}

/**
 * One row of the recurrence V ← (V + (V & M)) | (V & ~M) over `width` blocks; a cleared bit is a column where the
 * length grows by one.
 */
function advance(row: Int32Array, masks: Masks, number: number, width: number): void {
  const end = masks.first[number + 1]!;
  let carry = 0;
  let block = 0;
  for (let entry = masks.first[number]!; entry < end; entry++) {
    const target = masks.blocks[entry]!;
    if (target >= width) break;
    for (; carry !== 0 && block < target; block++) carry = addCarry(row, block);
    block = target;
    const mask = masks.bits[entry]!;
    const state = row[block]!;
    const hit = state & mask;
    const sum = (state + hit + carry) | 0;
    carry = ((state & hit) | ((state | hit) & ~sum)) >>> 31;
    row[block++] = sum | (state & ~mask);
  }
  for (; carry !== 0 && block < width; block++) carry = addCarry(row, block);
}

function addCarry(row: Int32Array, block: number): number {
  const state = row[block]!;
  row[block] = (state + 1) | state;
  return state === -1 ? 1 : 0;
}
