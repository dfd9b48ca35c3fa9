import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ListFilter } from '../../../../shared/model/search.ts'
import { useNotices } from '../../app/notices.ts'
import { listFilterOf, useViewState } from '../../app/view-state.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'

/** As many letters as a name may have (see SearchName in the contract). */
const longest = 100

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '320px' },
  foot: { display: 'flex', justifyContent: 'flex-end', gap: '8px' }
})

const clean = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()

/** What a person would call the search: its words, or else its filters. */
function nameOf(text: string, filter: ListFilter, { t, formatDate }: Messages): string {
  const filters = [
    filter.tagPath?.replaceAll('/', ' / '),
    filter.format === null ? null : t(`format.${filter.format}`),
    filter.year === null ? null : formatDate(filter.year),
    filter.source
  ]
  return clean(text === '' ? filters.filter(Boolean).join(', ') : text).slice(0, longest)
}

/** Asks for the name and keeps the search; Enter saves, Escape leaves. A name that is there already is told before. */
export function SaveSearchForm({ text, onClose }: { text: () => string; onClose: () => void }) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, errorText } = messages
  const input = useRef<HTMLInputElement>(null)
  const saved = useCall('savedSearches.list', {}).data ?? []
  const [search] = useState(() => ({ text: text(), filter: listFilterOf(useViewState.getState()) }))
  const [name, setName] = useState(() => nameOf(search.text, search.filter, messages))
  const [error, setError] = useState<string | null>(null)
  const isTaken = saved.some((other) => other.name.toLowerCase() === clean(name).toLowerCase())

  // The popover takes the focus to its first element when it opens; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      input.current?.focus()
      input.current?.select()
    })
    return () => cancelAnimationFrame(frame)
  }, [])

  const save = async () => {
    if (clean(name) === '') return setError(t('search.save-empty'))
    try {
      await callArchive('savedSearches.save', { name, ...search })
      useNotices.getState().showToast(t('search.saved', { name: clean(name) }), { canUndo: true })
      onClose()
    } catch (thrown) {
      setError(errorText(thrown))
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field
        label={t('search.save-name')}
        {...(error !== null
          ? { validationState: 'error', validationMessage: error }
          : isTaken
            ? { validationState: 'warning', validationMessage: t('search.save-replaces') }
            : {})}
      >
        <Input
          input={{ ref: input, spellCheck: false }}
          value={name}
          maxLength={longest}
          onChange={(_, { value }) => {
            setName(value)
            setError(null)
          }}
        />
      </Field>
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('search.save-cancel')}</Button>
        <Button appearance="primary" type="submit">
          {t('search.save')}
        </Button>
      </div>
    </form>
  )
}
