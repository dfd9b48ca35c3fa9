import {
  isStrict,
  withoutPart,
  withStrict,
  writtenFilters,
  type WrittenFilter
} from '../../../../shared/query/edit.ts'
import { Format } from '../../../../shared/model/item.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'

/** A filter in use: what it is called, what stands on its chip, how it is taken away. */
export type Used = { name: string; words: string; clear: () => void }

/** What the query itself asks for beside words (a period, a cited document, strict accents), as filters in use. */
export function useWritten(query: string): Used[] {
  const messages = useMessages()
  const { setQuery } = useViewState.getState()
  const used = writtenFilters(query).map((filter): Used => {
    const { name, words } = wordsOf(filter, messages)
    return { name, words, clear: () => setQuery(withoutPart(query, filter)) }
  })
  const strict = messages.t('list.strict')
  if (isStrict(query)) {
    used.push({ name: strict, words: strict, clear: () => setQuery(withStrict(query, false)) })
  }
  return used
}

function wordsOf({ field, value }: WrittenFilter, { t }: Messages): { name: string; words: string } {
  if (field === 'date') {
    const name = value.replace(/\.{2,3}/, ' – ').trim()
    return { name, words: t('list.filter-date', { name }) }
  }
  if (field === 'cites') return { name: value, words: t('list.filter-cites', { name: value }) }
  if (field === 'person') return { name: value, words: t('list.filter-person', { name: value }) }
  if (field === 'tag') return { name: value, words: t('list.filter-tag', { name: value }) }
  const format = Format.safeParse(value.toLowerCase().replace(/^\./, ''))
  const name = format.success ? t(`format.${format.data}`) : value
  return { name, words: name }
}
