/** The parts of word-extractor used here; the package brings no types. */
declare module 'word-extractor' {
  type TextOptions = { filterUnicode?: boolean; includeFooters?: boolean }
  class Document {
    getBody(options?: TextOptions): string
    getFootnotes(options?: TextOptions): string
    getEndnotes(options?: TextOptions): string
    getHeaders(options?: TextOptions): string
    getFooters(options?: TextOptions): string
    getTextboxes(options?: TextOptions): string
    getAnnotations(options?: TextOptions): string
  }
  // oxlint-disable-next-line import/no-default-export -- as the package exports it
  export default class WordExtractor {
    extract(source: Buffer): Promise<Document>
  }
}
