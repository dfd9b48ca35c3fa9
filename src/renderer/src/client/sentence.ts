/** A value taken from inside a sentence, with the capital that stands at the head of a line. */
export function sentence(value: string): string {
  return value.charAt(0).toLocaleUpperCase('vi') + value.slice(1)
}
