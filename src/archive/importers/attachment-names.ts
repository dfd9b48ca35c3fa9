import type { Attachment, ExtractBlock } from '../../shared/model/extract.ts'

/** What an attachment without a name is called. */
export const UNNAMED = 'tep-dinh-kem'

/** A file name that can be no path: separators and control characters out, NFC, never empty. */
export function attachmentName(given: string | null, fallback: string): string {
  const name = (given ?? '')
    .normalize('NFC')
    .replace(/[\u0000-\u001f]/g, '')
    .replace(/[/\\›]+/g, '_')
    .trim()
  return name === '' ? fallback : name.slice(-200)
}

/** The same files, each under a name of its own. */
export function underOwnNames(files: readonly Attachment[]): Attachment[] {
  const taken = new Set<string>()
  return files.map(({ name, bytes }) => {
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    let own = name
    for (let n = 2; taken.has(own); n++) own = `${stem} (${n})${extension}`
    taken.add(own)
    return { name: own, bytes }
  })
}

/** The names of files that came with a document, as its last lines: it is found by them. */
export function attachmentLines(files: readonly Attachment[]): ExtractBlock[] {
  return files.map(({ name }) => ({ kind: 'list', text: `- ${name}`, reason: null }))
}
