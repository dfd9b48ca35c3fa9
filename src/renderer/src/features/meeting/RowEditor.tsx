import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { roleKeys } from '../../../../shared/messages/role-words.ts'
import type { PersonRole } from '../../../../shared/model/meeting.ts'
import type { RowList } from '../../../../shared/model/meeting-form.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { draftOf, readDraft, rowSpecs, type Draft, type FieldSpec, type RowOf } from './row-specs.ts'
import { speechKeys } from './speech-words.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '6px 12px',
    padding: '8px',
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`
  },
  field: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  label: { padding: 0, fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  control: {
    width: '100%',
    minHeight: '28px',
    padding: '3px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    background: tokens.colorNeutralBackground1,
    color: 'inherit',
    font: 'inherit',
    lineHeight: '20px',
    resize: 'none',
    fieldSizing: 'content',
    ':focus': {
      outlineStyle: 'none',
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}, 0 1px 0 ${tokens.colorCompoundBrandStroke}`
    }
  },
  isWrong: { border: `1px solid ${tokens.colorStatusDangerForeground1}` },
  problem: { fontSize: '12px', lineHeight: '16px', color: tokens.colorStatusDangerForeground1 },
  roles: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', margin: 0, padding: 0, border: 0 },
  role: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '24px', whiteSpace: 'nowrap' },
  tick: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  foot: { gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: '8px' },
  hint: { marginLeft: 'auto', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  button: { fontWeight: 400 }
})

/** In an editor these keys move the caret and the focus; in the table around it they go from row to row. */
const OWN_KEYS = JSON.stringify({
  focusable: {
    ignoreKeydown: {
      ArrowUp: true,
      ArrowDown: true,
      Home: true,
      End: true,
      PageUp: true,
      PageDown: true,
      Tab: true
    }
  }
})

const ROLES = Object.keys(roleKeys) as PersonRole[]
const SPEECHES = Object.keys(speechKeys) as (keyof typeof speechKeys)[]

/** All fields of one row. Enter keeps them, Esc gives them up, Tab goes on; a click elsewhere keeps them too. */
export function RowEditor<L extends RowList>({
  list,
  row,
  column,
  name,
  onKeep,
  onEnd
}: {
  list: L
  /** null for a new row. */
  row: RowOf<L> | null
  /** The field to begin with. */
  column: string | undefined
  name: string
  onKeep: (fields: Record<string, unknown>) => void
  /** `hasFocus` is false when somebody went elsewhere. */
  onEnd: (hasFocus: boolean) => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const root = useRef<HTMLDivElement>(null)
  const isOver = useRef(false)
  const [before] = useState(() => draftOf(list, row))
  const [draft, setDraft] = useState<Draft>(before)
  const [wrong, setWrong] = useState<readonly string[]>([])

  useEffect(() => {
    const field = root.current?.querySelector<HTMLElement>(
      column === undefined ? '[data-field-of]' : `[data-field-of="${column}"]`
    )
    const control = field?.matches('fieldset') ? field.querySelector('input') : field
    control?.focus()
  }, [column])

  const over = (hasFocus: boolean): void => {
    isOver.current = true
    onEnd(hasFocus)
  }
  const keep = (hasFocus: boolean): void => {
    if (isOver.current) return
    const isSame = JSON.stringify(draft) === JSON.stringify(before)
    if (isSame) return over(hasFocus)
    const read = readDraft(list, draft, before)
    setWrong(read.wrong)
    if (read.wrong.length > 0) return
    onKeep(read.fields)
    over(hasFocus)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A word that is still being composed (Telex, VNI) takes these keys for itself.
    if (event.nativeEvent.isComposing) return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    if (event.key === 'Enter') keep(true)
    else if (event.key === 'Escape') over(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const { currentTarget, relatedTarget } = event
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
    // The window lost the focus, not the field.
    if (!document.hasFocus()) return
    keep(false)
  }
  const write = (field: string, value: string | readonly string[]): void =>
    setDraft((now) => ({ ...now, [field]: value }))

  return (
    <div
      ref={root}
      className={styles.root}
      role="group"
      data-tabster={OWN_KEYS}
      aria-label={row === null ? name : t('meeting.row-editing', { name: name.slice(0, 80) })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {rowSpecs[list].map((spec) => (
        <RowField
          key={spec.name}
          spec={spec}
          value={draft[spec.name] ?? ''}
          isWrong={wrong.includes(spec.name)}
          onWrite={(value) => write(spec.name, value)}
        />
      ))}
      <div className={styles.foot}>
        <Button className={styles.button} size="small" onClick={() => keep(true)}>
          {t('meeting.row-keep')}
        </Button>
        <Button className={styles.button} size="small" appearance="subtle" onClick={() => over(true)}>
          {t('meeting.row-give-up')}
        </Button>
        <span className={styles.hint}>{t('meeting.row-keys')}</span>
      </div>
    </div>
  )
}

const problemOf = {
  figure: 'meeting.figure-problem',
  date: 'meeting.date-problem',
  number: 'meeting.figure-problem'
} as const

function RowField({
  spec,
  value,
  isWrong,
  onWrite
}: {
  spec: FieldSpec
  value: string | readonly string[]
  isWrong: boolean
  onWrite: (value: string | readonly string[]) => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const id = useId()
  const { name, kind } = spec
  const common = {
    id,
    'data-field-of': name,
    className: mergeClasses(styles.control, isWrong && styles.isWrong)
  }
  const problem = kind in problemOf ? problemOf[kind as keyof typeof problemOf] : 'meeting.needed'
  if (typeof value !== 'string')
    return (
      <fieldset className={mergeClasses(styles.roles, styles.wide)} data-field-of={name}>
        <legend className={styles.label}>{t(spec.label)}</legend>
        {ROLES.map((role) => (
          <label key={role} className={styles.role}>
            <input
              type="checkbox"
              className={styles.tick}
              checked={value.includes(role)}
              onChange={({ target }) =>
                onWrite(ROLES.filter((one) => (one === role ? target.checked : value.includes(one))))
              }
            />
            {t(roleKeys[role])}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div className={mergeClasses(styles.field, spec.isWide === true && styles.wide)}>
      <label className={styles.label} htmlFor={id}>
        {t(spec.label)}
        {kind === 'titles' && ` (${t('meeting.titles-hint')})`}
      </label>
      {kind === 'speech' ? (
        <select {...common} value={value} onChange={({ target }) => onWrite(target.value)}>
          {SPEECHES.map((speech) => (
            <option key={speech} value={speech}>
              {t(speechKeys[speech])}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          {...common}
          rows={1}
          maxLength={4000}
          value={value}
          aria-invalid={isWrong}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => onWrite(target.value)}
        />
      )}
      {isWrong && (
        <span className={styles.problem} role="alert">
          {t(problem)}
        </span>
      )}
    </div>
  )
}
