import { Button, Field, Input, makeStyles, Popover, PopoverSurface } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { printDateRange, readDateRange } from '../../../../shared/query/date-range.ts'
import { withFilter, withoutPart, writtenFilters } from '../../../../shared/query/edit.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', width: '320px' },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px', alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
  foot: { display: 'flex', justifyContent: 'flex-end', gap: '8px' }
})

/** The period the query asks for, as days. */
function periodOf(query: string): { from: string | null; to: string | null } {
  const written = writtenFilters(query).find(({ field }) => field === 'date')
  return (written && readDateRange(written.value)) ?? { from: null, to: null }
}

/** From and to, as days, months or years; written into the query as `ngày:`. Both empty takes the period out. */
export function DateRange({ target, onClose }: { target: HTMLElement | null; onClose: () => void }) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [days, setDays] = useState(() => {
    const { from, to } = periodOf(useViewState.getState().query)
    return { from: formatDate(from), to: formatDate(to) }
  })
  const [wrong, setWrong] = useState<readonly string[]>([])
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])

  const apply = () => {
    const { query, setQuery } = useViewState.getState()
    const [from, to] = [days.from.trim(), days.to.trim()]
    const unread = (['from', 'to'] as const).filter((end) => {
      const typed = days[end].trim()
      return typed !== '' && readDateRange(typed) === null
    })
    setWrong(unread)
    if (unread.length > 0) return
    const range = from === '' && to === '' ? null : readDateRange(`${from}..${to}`)
    const before = writtenFilters(query).filter(({ field }) => field === 'date')
    setQuery(
      range === null
        ? before.toReversed().reduce(withoutPart, query)
        : withFilter(query, 'date', printDateRange(range), true)
    )
    onClose()
  }
  const field = (end: 'from' | 'to') => (
    <Field
      label={t(end === 'from' ? 'list.date-from' : 'list.date-to')}
      {...(wrong.includes(end)
        ? { validationState: 'error', validationMessage: t('list.date-unreadable') }
        : {})}
    >
      <Input
        className={styles.input}
        input={{ ...(end === 'from' ? { ref: input } : {}), spellCheck: false, maxLength: 20 }}
        placeholder={t('list.date-form')}
        value={days[end]}
        onChange={(_, { value }) => setDays((now) => ({ ...now, [end]: value }))}
      />
    </Field>
  )
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <PopoverSurface aria-label={t('list.date-range-title')}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <div className={styles.days}>
            {field('from')}
            {field('to')}
          </div>
          <div className={styles.foot}>
            <Button onClick={onClose}>{t('list.date-cancel')}</Button>
            <Button appearance="primary" type="submit">
              {t('list.date-apply')}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  )
}
