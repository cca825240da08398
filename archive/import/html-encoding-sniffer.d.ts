// The part of html-encoding-sniffer that is used; the package brings no types.
declare module 'html-encoding-sniffer' {
  /** The encoding a page declares by mark, `<meta>` or transport, as the Encoding Standard names it, or the default. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
}
