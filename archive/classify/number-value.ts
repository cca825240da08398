// What a number written in digits is worth, where points and commas group or part by language.

/** The value in one spelling for each number: "1.000" and "1000" are the same in Danish, "1,000" in English. */
export function numberValue(digits: string, decimal: ',' | '.'): string {
  const plain = westernDigits(digits).replace(/[\s'’]/gu, '');
  return withoutZeros(plainDecimal(plain, decimal));
}

/** With a point before the fraction and nothing else but digits. */
function plainDecimal(digits: string, decimal: ',' | '.'): string {
  const points = [...digits.matchAll(/[.,]/gu)];
  const last = points.at(-1);
  if (last === undefined) return digits;
  const fraction = digits.length - last.index - 1;
  const mixed = points.some(([sign]) => sign !== last[0]);
  const groups = /^\d{1,3}(?:[.,]\d{3})+$/u.test(digits);
  const parts = mixed ? points.filter(([sign]) => sign === last[0]).length === 1 : points.length === 1 && !groups;
  // Three digits behind one sign: a group, unless the language parts fractions by that sign.
  const isFraction = parts || (points.length === 1 && fraction === 3 && last[0] === decimal);
  if (!isFraction) return digits.replace(/[.,]/gu, '');
  return `${digits.slice(0, last.index).replace(/[.,]/gu, '')}.${digits.slice(last.index + 1)}`;
}

function withoutZeros(number: string): string {
  const [whole = '', fraction = ''] = number.split('.');
  const end = fraction.replace(/0+$/u, '');
  return (whole.replace(/^0+(?=\d)/u, '') || '0') + (end && `.${end}`);
}

/** Digits of any script as 0 to 9: each script's stand in a row of ten that begins with its zero. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    if (point < 0x80) return digit;
    let zero = point;
    while (point - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(point - zero);
  });
}

/** A number times another, without the last digits that floating point gets wrong. */
export function times(value: string, factor: number): string {
  return factor === 1 ? value : String(Number((Number(value) * factor).toPrecision(12)));
}
