import { useEffect } from 'react'
import type { ListedAnnotation } from '../../../../shared/model/annotation.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { sortKey } from '../../../../shared/vietnamese/sort-key.ts'

type Read = { words?: string; quote?: string; note?: string }
const known = new WeakMap<ListedAnnotation, Read>()
/** So many lines are read between two looks at mouse and keys. */
const STEP = 150
/** A key is made of the beginning. */
const KEYED = 80

function readOf(annotation: ListedAnnotation): Read {
  const read = known.get(annotation) ?? {}
  known.set(annotation, read)
  return read
}

/** Words as they are looked for: without accents and case, one space between. */
export const foldedWords = (text: string): string => fold(text.normalize('NFC')).replace(/\s+/g, ' ')

/** All words of a line of the list, folded once; its texts are parted by line feeds. */
export function foldedWordsOf(annotation: ListedAnnotation): string {
  const { quote, note, title, accession, tags } = annotation
  return (readOf(annotation).words ??= [quote, note, title, accession, ...tags].map(foldedWords).join('\n'))
}

/** What a line stands by in the order of its passages or notes, made once. */
export const sortKeyOf = (annotation: ListedAnnotation, column: 'quote' | 'note'): string =>
  (readOf(annotation)[column] ??= sortKey(annotation[column].slice(0, KEYED)))

/** Reads all lines in the pauses, so that the first letter in the filter and the first click on a head do not wait for it. */
export function useReadAhead(annotations: readonly ListedAnnotation[] | undefined): void {
  useEffect(() => {
    if (annotations === undefined) return
    let at = 0
    let timer = setTimeout(function step() {
      for (const one of annotations.slice(at, at + STEP)) {
        foldedWordsOf(one)
        sortKeyOf(one, 'quote')
        sortKeyOf(one, 'note')
      }
      at += STEP
      if (at < annotations.length) timer = setTimeout(step, 8)
    }, 200)
    return () => clearTimeout(timer)
  }, [annotations])
}
