import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { message, type MessageKey } from '../../../src/shared/messages/messages.ts'
import { warningText } from '../../../src/renderer/src/features/info/warnings.ts'
import { reasonText } from '../../../src/renderer/src/features/reader/reasons.ts'

const t = (key: MessageKey, params = {}) => message('vi', key, params)

/** What stands in quotes in the sources of a room. */
function sourcesOf(room: string): string {
  const folder = new URL(`../../../src/archive/${room}/`, import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
}

describe('codes of the importers and the cleaning', () => {
  it('have words for every reason a block is set aside', () => {
    const sources = sourcesOf('cleaning') + sourcesOf('importers')
    const codes = [
      ...sources.matchAll(/\breason(?: =|:|, )\s*'([a-z-]+)'/g),
      ...sources.matchAll(/^\s*\[\s*'([a-z-]+)',\s*\/\^/gm)
    ].map(([, code]) => code ?? '')
    expect(new Set(codes).size).toBeGreaterThan(10)
    const other = reasonText(t, null)
    const wordless = [...new Set(codes)].filter((code) => reasonText(t, code) === other)
    expect(wordless).toEqual([])
  })

  it('have a sentence for every warning', () => {
    const codes = [
      ...sourcesOf('importers').matchAll(/warnings(?:\.push\(|\.add\(|: [^\n]*\[)'([a-z-]+)'/g)
    ].map(([, code]) => code ?? '')
    expect(codes.length).toBeGreaterThan(5)
    const wordless = codes.filter((code) => warningText(t, code) === t('info.warning-other', { code }))
    expect(wordless).toEqual([])
  })
})
