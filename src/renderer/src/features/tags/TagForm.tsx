import { Button, makeStyles } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { Tag, TagColour } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { ColourRow } from './ColourRow.tsx'
import { SuggestedTags } from './SuggestedTags.tsx'
import { changedCounts, tagChanges, type Choice } from './tag-choice.ts'
import { TagChip } from './TagChip.tsx'
import { OptionRow } from '../../ui/OptionRow.tsx'
import { TagOption } from './TagOption.tsx'
import { TagPreview } from './TagPreview.tsx'
import { useTagField } from './use-tag-field.ts'

const useStyles = makeStyles({
  field: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    minHeight: '32px',
    maxHeight: '140px',
    margin: '16px 24px 0',
    padding: '3px 4px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: '4px',
    cursor: 'text'
  },
  input: {
    flex: '1 1 80px',
    minWidth: '80px',
    height: '24px',
    padding: '0 4px',
    border: 0,
    outlineStyle: 'none',
    background: 'transparent',
    font: 'inherit',
    color: 'inherit',
    '::placeholder': { color: tokens.colorNeutralForeground4 }
  },
  options: {
    minHeight: '136px',
    maxHeight: '296px',
    overflowY: 'auto',
    margin: '4px 0 0',
    padding: '4px 16px 0'
  },
  problem: { margin: '8px', color: tokens.colorStatusDangerForeground1 },
  create: { color: tokens.colorBrandForeground1 },
  colours: { padding: '12px 24px 0', marginTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  foot: { display: 'flex', alignItems: 'center', gap: '8px', padding: '20px 24px' },
  hint: { flex: '1 1 auto', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 }
})

/** The body of the tag dialog: a field with chips, the tags that fit, a way to make a new one. */
export function TagForm({
  total,
  label,
  tags,
  carried,
  suggested = [],
  apply: send,
  onClose,
  notify
}: {
  /** How many things are being tagged. */
  total: number
  /** What the field is called. */
  label: string
  tags: readonly Tag[]
  carried: readonly Choice[]
  /** Tags that are offered, the likeliest first. */
  suggested?: readonly string[]
  /** Does it, and answers what is to be told of it. */
  apply: (change: { add: string[]; remove: string[]; colour: TagColour }) => Promise<string>
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [newColour, setNewColour] = useState<TagColour>('ink')
  const [isBusy, setBusy] = useState(false)
  const field = useTagField(tags, carried, total)
  const taken = new Set(field.chosen.map(({ path }) => path))
  const suggestions = suggested.filter((path) => !taken.has(path))
  const colours = new Map(tags.map((tag) => [tag.path, tag.colour]))
  const made = field.chosen.filter(({ path }) => !colours.has(path)).map(({ path }) => path)
  const { add, remove } = tagChanges(carried, field.chosen)
  const createIndex = field.matches.length

  // The dialog takes the focus to its first button when it opens; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])

  const apply = async (): Promise<void> => {
    // what was typed and not taken yet is taken first, and seen, before anything is sent
    if (field.typed.trim() !== '') {
      if (field.problem === null) field.take()
      input.current?.focus()
      return
    }
    if (add.length + remove.length === 0) return onClose()
    setBusy(true)
    try {
      notify.done(await send({ add, remove, colour: newColour }))
      onClose()
    } catch (error) {
      notify.failed(error)
      setBusy(false)
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <div className={styles.field} onClick={() => input.current?.focus()} role="presentation">
        {field.chosen.map((choice) => (
          <TagChip
            key={choice.path}
            choice={choice}
            total={total}
            colour={colours.get(choice.path) ?? newColour}
            onWiden={() => field.pick(choice.path)}
            onRemove={() => field.remove(choice.path)}
          />
        ))}
        <input
          ref={input}
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={field.optionId(-1)}
          {...(field.active >= 0 ? { 'aria-activedescendant': field.optionId(field.active) } : {})}
          aria-label={label}
          placeholder={field.chosen.length === 0 ? t('tags.placeholder') : ''}
          value={field.typed}
          maxLength={2000}
          aria-invalid={field.problem !== null}
          onChange={(event) => field.type(event.target.value)}
          onKeyDown={(event) => {
            const wanted = event.altKey ? suggestions[Number(event.key) - 1] : undefined
            if (wanted !== undefined) {
              event.preventDefault()
              field.pick(wanted)
            } else if (field.onKey(event)) void apply()
          }}
        />
      </div>
      <SuggestedTags paths={suggestions} onPick={field.pick} />
      <div id={field.optionId(-1)} className={styles.options} role="listbox" aria-label={t('tags.options')}>
        {field.matches.map((match, index) => (
          <TagOption
            key={match.tag.path}
            id={field.optionId(index)}
            match={match}
            isActive={index === field.active}
            onPick={() => field.pick(match.tag.path)}
          />
        ))}
        {field.problem !== null && (
          <p className={styles.problem} role="alert">
            {t(`tags.problem-${field.problem}`)}
          </p>
        )}
        {field.creatable !== null && (
          <OptionRow
            id={field.optionId(createIndex)}
            isActive={field.active === createIndex}
            onPick={() => field.creatable !== null && field.pick(field.creatable)}
            className={styles.create}
            start={<AddRegular fontSize={16} />}
            end={<Kbd keys="Ctrl+Enter" />}
          >
            {t('tags.create', { path: field.creatable.replaceAll('/', ' / ') })}
          </OptionRow>
        )}
      </div>
      {made.length > 0 && (
        <div className={styles.colours}>
          <ColourRow value={newColour} onChange={setNewColour} />
        </div>
      )}
      {total > 1 && <TagPreview {...changedCounts(carried, { add, remove }, total)} />}
      <div className={styles.foot}>
        <span className={styles.hint}>{t('tags.path-hint')}</span>
        <Button onClick={onClose}>{t('tags.cancel')}</Button>
        <Button appearance="primary" type="submit" disabled={isBusy}>
          {t('tags.apply')}
        </Button>
      </div>
    </form>
  )
}
