import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ListFilter } from '../../../../shared/model/search.ts'
import type { TagRuleId } from '../../../../shared/model/tag-rule.ts'
import { pathProblem, type Tag } from '../../../../shared/model/tag.ts'
import { callArchive } from '../../client/call.ts'
import { useMessages, type Messages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { Chip } from '../../ui/Chip.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { typedPath } from './tag-choice.ts'
import { TagField } from './TagField.tsx'
import { TrialResult } from './TrialResult.tsx'
import { useTagSearch } from './use-tag-search.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  waiting: { minHeight: '188px', color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  button: { whiteSpace: 'nowrap' }
})

/** What a form begins with. */
export type RuleStart = {
  id?: TagRuleId
  name: string
  tagPath: string
  text: string
  filter: ListFilter
}

/** Between two trials while somebody types. */
const REST_MS = 300

/** The filters in words, each with what is left without it. */
function filterParts(
  filter: ListFilter,
  { t, formatDate }: Messages
): { words: string; without: Partial<ListFilter> }[] {
  return [
    ...(filter.view === 'all'
      ? []
      : [{ words: t(`navigation.${filter.view}`), without: { view: 'all' as const } }]),
    ...(filter.tagPath === null
      ? []
      : [{ words: filter.tagPath.replaceAll('/', ' / '), without: { tagPath: null } }]),
    ...(filter.format === null ? [] : [{ words: t(`format.${filter.format}`), without: { format: null } }]),
    ...(filter.year === null ? [] : [{ words: formatDate(filter.year), without: { year: null } }]),
    ...(filter.source === null ? [] : [{ words: filter.source, without: { source: null } }])
  ]
}

/** "Gắn thẻ khi…": what is looked for, which tag it gets, and below, before anything is written, what would change. */
export function RuleForm({
  start,
  tags,
  onDone,
  notify
}: {
  start: RuleStart
  tags: readonly Tag[]
  onDone: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const messages = useMessages()
  const { t, errorText } = messages
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(start.name)
  const [text, setText] = useState(start.text)
  const [filter, setFilter] = useState(start.filter)
  const field = useTagSearch(tags, start.tagPath)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const tagPath = field.chosen?.path ?? typedPath(field.typed)
  const aim = { tagPath: tagPath ?? '', text, filter }
  const tried = useRested(aim)
  const trial = useCall('tagRules.trial', tried, { enabled: tried.tagPath !== '', keepPrevious: true })

  // The dialog takes the focus to its first button when it opens; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => first.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])

  const problem = field.typed.trim() === '' ? null : pathProblem(field.typed)
  const tagWords = t(problem === null ? 'rules.tag-missing' : `tags.problem-${problem}`)

  const save = async (isRun: boolean): Promise<void> => {
    const missing = name.trim() === '' ? t('rules.name-missing') : tagPath === null ? tagWords : null
    setError(missing)
    if (missing !== null) return
    setBusy(true)
    try {
      const { id } = await callArchive('tagRules.save', {
        ...aim,
        name,
        ...(start.id === undefined ? {} : { id: start.id })
      })
      if (isRun) {
        const { items } = await callArchive('tagRules.run', { ids: [id] })
        notify.done(t('rules.ran', { name, count: items }))
      } else notify.done(t('rules.saved', { name }))
      onDone()
    } catch (thrown) {
      setError(errorText(thrown))
      setBusy(false)
    }
  }
  return (
    <>
      <DialogTitle>{t(start.id === undefined ? 'rules.new-title' : 'rules.edit-title')}</DialogTitle>
      <DialogContent className={styles.fields}>
        <Field label={t('rules.query')} hint={t('rules.query-hint')}>
          <Input
            input={{ ref: first, spellCheck: false }}
            value={text}
            maxLength={4000}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        {filterParts(filter, messages).length > 0 && (
          <div className={styles.chips} role="group" aria-label={t('list.filters')}>
            {filterParts(filter, messages).map(({ words, without }) => (
              <Chip
                key={words}
                words={words}
                isOn
                label={t('rules.filter-remove', { name: words })}
                onClick={() => setFilter({ ...filter, ...without })}
              />
            ))}
          </div>
        )}
        <TagField field={field} label={t('rules.tag')} placeholder={t('rules.tag-placeholder')} />
        <Field label={t('rules.name')}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        {trial.data === undefined || trial.error !== null || tagPath === null ? (
          <p className={styles.waiting} role="status">
            {trial.error === null ? t('rules.trial-hint') : errorText(trial.error)}
          </p>
        ) : (
          <TrialResult trial={trial.data} />
        )}
        {error !== null && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onDone}>{t('tags.cancel')}</Button>
        <Button className={styles.button} disabled={isBusy} onClick={() => void save(false)}>
          {t('rules.save')}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabled={isBusy}
          onClick={() => void save(true)}
        >
          {t('rules.save-run')}
        </Button>
      </DialogActions>
    </>
  )
}

/** The value as it was when it last rested for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(key) as T), REST_MS)
    return () => clearTimeout(timer)
  }, [key])
  return rested
}
