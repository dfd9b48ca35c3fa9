import { Dialog, makeStyles } from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { tokens } from '../../ui/theme.ts'
import { fitting, type PaletteGroup } from './palette-entry.ts'
import { PaletteRow } from './PaletteRow.tsx'
import { usePaletteFinds } from './use-palette-finds.tsx'

const useStyles = makeStyles({
  surface: {
    width: '600px',
    maxWidth: 'calc(100vw - 32px)',
    marginTop: '56px',
    padding: 0,
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column'
  },
  clear: { backgroundColor: 'transparent' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    padding: '0 16px 0 18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  input: {
    flex: '1 1 0',
    minWidth: 0,
    height: '100%',
    padding: 0,
    border: 0,
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 }
  },
  list: { maxHeight: 'min(400px, 60vh)', overflowY: 'auto', padding: '4px 8px 8px' },
  title: {
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3
  },
  none: { padding: '16px 12px', color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '32px',
    padding: '0 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.tlChromeBackground,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3
  },
  space: { flex: '1 1 0' }
})

/** Ctrl+Shift+P: commands, tags and items by a few letters; arrows choose, Enter does, Escape leaves. */
export function Palette({ commands, onClose }: { commands: readonly PaletteGroup[]; onClose: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const finds = usePaletteFinds(typed)
  const groups = [...fitting(commands, typed), ...finds]
  const entries = groups.flatMap((group) => group.entries)
  const at = Math.min(active, entries.length - 1)

  // The dialog takes the focus to its first element when it opens; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]')
    // above the first row stands the head of its group
    if (at === 0) list.current?.scrollTo({ top: 0 })
    else row?.scrollIntoView({ block: 'nearest' })
  }, [at, typed])

  const run = (index: number) => {
    const chosen = entries[index]
    if (chosen === undefined) return
    onClose()
    chosen.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = entries.length - 1
    const page = 8
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + page),
      PageUp: Math.max(0, at - page)
    }
    const next = moves[event.key]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter') run(at)
    else return
    event.preventDefault()
  }
  let index = -1
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface
        className={styles.surface}
        aria-label={t('palette.title')}
        backdrop={{ className: styles.clear }}
      >
        <div className={styles.head}>
          <Search20Regular className={styles.icon} aria-hidden />
          <input
            ref={input}
            className={styles.input}
            role="combobox"
            aria-expanded
            aria-autocomplete="list"
            aria-controls={listId}
            {...(at >= 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            value={typed}
            maxLength={200}
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <Kbd keys="Esc" />
        </div>
        <div ref={list} id={listId} className={styles.list} role="listbox" aria-label={t('palette.title')}>
          {groups.map(({ title, entries: rows }) => (
            <div key={title} role="group" aria-label={title}>
              <div className={styles.title} aria-hidden>
                {title}
              </div>
              {rows.map((row) => {
                index++
                const place = index
                return (
                  <PaletteRow
                    key={row.id}
                    id={`${listId}-${place}`}
                    entry={row}
                    isActive={place === at}
                    onPoint={() => setActive(place)}
                    onRun={() => run(place)}
                  />
                )
              })}
            </div>
          ))}
        </div>
        {entries.length === 0 && (
          <p className={styles.none} role="status">
            {t('palette.none')}
          </p>
        )}
        <div className={styles.foot} aria-hidden>
          <Kbd keys="Enter" />
          {t('palette.run')}
          <span className={styles.space} />
          {t('palette.open')}
          <Kbd keys="Ctrl+Shift+P" />
        </div>
      </ModalSurface>
    </Dialog>
  )
}
