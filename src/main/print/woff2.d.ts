/** A font file as a data URL, put there by Vite. */
declare module '*.woff2?inline' {
  const url: string
  export default url
}
