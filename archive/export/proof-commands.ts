// The commands in a proof's instructions, for a shell as POSIX has it with sha256sum and OpenSSL. The same in every
// language; a test runs them as they stand.
import type { Sha256 } from '../model/version.ts';

export const checkSums = 'sha256sum -c SHA256SUMS';

export const checkHead = 'sha256sum head.json';

/**
 * Follows each chain. `prev` and `was` stand after all that came from outside, where a quotation mark is always
 * escaped, so a pattern finds the line's own.
 */
export const checkChain = String.raw`for chain in chain/*.ndjson; do
  hash=
  while IFS= read -r line; do
    prev=$(printf '%s' "$line" | LC_ALL=C sed -n 's/.*"prev":"\([0-9a-f]*\)","seq":.*/\1/p')
    [ -z "$hash" ] || [ "$prev" = "$hash" ] || echo "BROKEN: $chain at $prev"
    hash=$(printf '%s' "$line" | LC_ALL=C sed -n 's/.*,"was":"\([0-9a-f]*\)"}$/\1/p')
    [ -n "$hash" ] || hash=$(printf '%s' "$line" | sha256sum | cut -c 1-64)
  done < "$chain"
  grep -q "\"head\":\"$hash\"" head.json && echo "$chain reaches the head" || echo "BROKEN: $chain"
done`;

export const runCheck = 'python3 check.py';

/** Checks the signature of one line of a chain, counted from 1 in that file. */
export function checkSignature(device: string, line: number): string {
  return String.raw`line=$(sed -n '${line}p' chain/${device}.ndjson)
signed=$(mktemp) signature=$(mktemp)
printf '%s' "$line" | LC_ALL=C sed 's/,"signature":"[A-Za-z0-9_-]*"//' | tr -d '\n' > "$signed"
printf '%s' "$line" | LC_ALL=C sed -n 's/.*,"signature":"\([A-Za-z0-9_-]*\)".*/\1==/p' | tr -- '-_' '+/' | base64 -d > "$signature"
openssl pkeyutl -verify -pubin -inkey keys/${device}.pem -rawin -in "$signed" -sigfile "$signature"`;
}

/** Checks a stamp, by its path, of the statement in stamps/. */
export function checkStamp(statement: Sha256, stamp: string): string {
  const data = `stamps/${statement}.json`;
  return stamp.endsWith('.tsr')
    ? `openssl ts -verify -data ${data} -in ${stamp} -CAfile ../root.pem`
    : `ots verify -f ${data} ${stamp}`;
}
