// The longest common subsequence of two sequences of numbers, exactly, 32 columns at a time.
// After Hyyrö, "Bit-parallel LCS-length computation revisited" (2004), in tiles; knows nothing of words.

/** Columns in the bits of a number; as many rows make a tile. */
const SIDE = 32;

/**
 * For each element of `before` the index of its partner in `after`, or -1. Negative numbers match nothing, the others
 * are less than `distinct`.
 * Cost: one step for each row and 32 columns, whatever the numbers are, and then a step for each tile on the way back;
 * memory: 8 bytes a tile of 32 × 32, some 3 MB for 20,000 by 20,000.
 */
export function longestCommonSubsequence(before: Int32Array, after: Int32Array, distinct: number): Int32Array {
  const partners = new Int32Array(before.length).fill(-1);
  // What matches nothing only costs time: leave it out, and translate back at the end.
  const rowIndices = indicesOfMatchable(before);
  const columnIndices = indicesOfMatchable(after);
  const rows = rowIndices.map((index) => before[index]!);
  const columns = columnIndices.map((index) => after[index]!);
  if (rows.length === 0 || columns.length === 0) return partners;
  const tiles = fillTiles(rows, columns, distinct);
  let row = rows.length - 1;
  let column = columns.length - 1;
  while (row >= 0 && column >= 0) {
    const top = row - (row % SIDE);
    const left = column - (column % SIDE);
    const states = statesInTile(tiles, rows, columns, top / SIDE, left / SIDE);
    while (row >= top && column >= left) {
      if (rows[row] === columns[column]) partners[rowIndices[row--]!] = columnIndices[column--]!;
      else if ((states[row - top]! >>> (column - left)) & 1) column--;
      else row--;
    }
  }
  return partners;
}

/** How long it is. Costs the same without the way back. */
export function longestCommonLength(before: Int32Array, after: Int32Array, distinct: number): number {
  const rows = before.filter((number) => number >= 0);
  const columns = after.filter((number) => number >= 0);
  if (rows.length === 0 || columns.length === 0) return 0;
  const { lengths } = fillTiles(rows, columns, distinct);
  return lengths.reduce((sum, length) => sum + length, 0);
}

function indicesOfMatchable(numbers: Int32Array): Int32Array {
  const indices = new Int32Array(numbers.length);
  let count = 0;
  for (let index = 0; index < numbers.length; index++) if (numbers[index]! >= 0) indices[count++] = index;
  return indices.subarray(0, count);
}

/**
 * What is kept of the table: for the tiles of each block of 32 columns, from the top down, the state of the columns
 * above the tile, and which of its rows hand a carry on to the right. From these each tile can be had again.
 */
interface Tiles {
  readonly down: number;
  readonly states: Int32Array;
  readonly carries: Int32Array;
  /** By how much each block of columns makes the subsequence longer. */
  readonly lengths: Int32Array;
  /** Room to look up in which columns of a block a number stands; all 0 between two uses. */
  readonly masks: Int32Array;
}

/**
 * Fills the table block by block with the recurrence V ← (V + (V & M)) | (V & ~M): a cleared bit of V is a column where
 * the length grows by one. The carry of the addition goes on into the next block, at the same row.
 */
function fillTiles(rows: Int32Array, columns: Int32Array, distinct: number): Tiles {
  const down = Math.ceil(rows.length / SIDE);
  const across = Math.ceil(columns.length / SIDE);
  const states = new Int32Array(down * across);
  const carries = new Int32Array(down * across);
  const lengths = new Int32Array(across);
  const masks = new Int32Array(distinct);
  for (let block = 0; block < across; block++) {
    const first = block * SIDE;
    const last = Math.min(columns.length, first + SIDE);
    for (let column = first; column < last; column++) masks[columns[column]!]! |= 1 << (column - first);
    let state = -1;
    for (let tile = 0; tile < down; tile++) {
      const place = block * down + tile;
      states[place] = state;
      const carryIn = block === 0 ? 0 : carries[place - down]!;
      let carryOut = 0;
      const top = tile * SIDE;
      const height = Math.min(SIDE, rows.length - top);
      // Without a branch: most rows match nothing here, but which do is not to be foretold, and a guess costs more.
      for (let row = 0; row < height; row++) {
        const mask = masks[rows[top + row]!]!;
        const hit = state & mask;
        const sum = (state + hit + ((carryIn >>> row) & 1)) | 0;
        carryOut |= ((hit | (state & ~sum)) >>> 31) << row;
        state = sum | (state & ~mask);
      }
      carries[place] = carryOut;
    }
    for (let column = first; column < last; column++) {
      masks[columns[column]!] = 0;
      lengths[block]! += 1 - ((state >>> (column - first)) & 1);
    }
  }
  return { down, states, carries, lengths, masks };
}

/** The state of a block's columns after each row of one of its tiles. */
function statesInTile(
  { down, states, carries, masks }: Tiles,
  rows: Int32Array,
  columns: Int32Array,
  tile: number,
  block: number,
): Int32Array {
  const first = block * SIDE;
  const last = Math.min(columns.length, first + SIDE);
  for (let column = first; column < last; column++) masks[columns[column]!]! |= 1 << (column - first);
  const place = block * down + tile;
  const carryIn = block === 0 ? 0 : carries[place - down]!;
  const inTile = new Int32Array(Math.min(SIDE, rows.length - tile * SIDE));
  let state = states[place]!;
  for (let row = 0; row < inTile.length; row++) {
    const mask = masks[rows[tile * SIDE + row]!]!;
    const sum = (state + (state & mask) + ((carryIn >>> row) & 1)) | 0;
    inTile[row] = state = sum | (state & ~mask);
  }
  for (let column = first; column < last; column++) masks[columns[column]!] = 0;
  return inTile;
}
