/** Pieces between line breaks: each its own block when they are long, one text of several lines when short. */
export function splitBreaks(text: string): string[] {
  const parts = text
    .split(/\n{2,}/)
    .flatMap((part) => (part.split('\n').some((line) => line.trim().length > 60) ? part.split('\n') : [part]))
  return parts.map((part) => part.trim()).filter((part) => /[^\s\u00a0]/.test(part))
}
