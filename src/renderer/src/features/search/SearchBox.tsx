import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss16Regular, Search20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { markTyped } from '../../app/search-timing.ts'
import { canBeSaved, isPage, useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import { readQueries, rememberQuery } from './query-history.ts'
import { SaveSearch } from './SaveSearch.tsx'
import { searchBoxId } from './search-box-id.ts'
import { TagCompletions } from './TagCompletions.tsx'
import { useTagCompletion } from './use-tag-completion.ts'

/** Vietnamese keyboards take letters back and type them anew within this: only then is there anything to wait for. */
const debounceMs = 8

const useStyles = makeStyles({
  box: {
    height: tokens.tlControl,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 4px 0 10px',
    minWidth: 0,
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within::after': {
      content: '""',
      position: 'absolute',
      left: '-1px',
      right: '-1px',
      bottom: '-1px',
      height: '3px',
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: '0 0 4px 4px',
      pointerEvents: 'none'
    }
  },
  icon: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
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
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 }
  },
  hint: { marginRight: '12px', display: 'flex' },
  narrow: { '@media (max-width: 1099px)': { display: 'none' } }
})

/**
 * The search box. The input is uncontrolled: Vietnamese keyboards (UniKey) rewrite what was just typed, so
 * nothing here may write into it while a person types. The query follows with a short delay.
 */
export function SearchBox() {
  const styles = useStyles()
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const takenBackAt = useRef(-Infinity)
  const recall = useRef<{ queries: string[]; index: number; draft: string } | null>(null)
  const [isFilled, setFilled] = useState(false)
  const query = useViewState((state) => state.query)
  const canSave = useViewState(canBeSaved)
  const setQuery = useViewState((state) => state.setQuery)

  // A query set elsewhere (a suggestion, another archive) comes into the box; one's own typing never returns.
  useEffect(() => {
    const box = input.current
    if (box && box.value.trim() !== query && timer.current === undefined) {
      box.value = query
      setFilled(query !== '')
    }
  }, [query])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const send = (text: string, delay: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      timer.current = undefined
      const asked = text.trim()
      const view = useViewState.getState()
      if (asked !== '' && isPage(view.place)) view.goTo('all')
      setQuery(asked)
    }, delay)
  }
  const completion = useTagCompletion(input, (text, caret) => {
    const box = input.current
    if (!box) return
    box.value = text
    box.setSelectionRange(caret, caret)
    box.focus()
    setFilled(true)
    send(text, 0)
  })
  /** @param isTyped nothing but a letter came in */
  const onInput = (isTyped = false) => {
    recall.current = null
    if (!isTyped) takenBackAt.current = performance.now()
    const text = input.current?.value ?? ''
    setFilled(text !== '')
    if (text.trim() !== query) markTyped(text.trim())
    send(text, performance.now() - takenBackAt.current > debounceMs ? 0 : debounceMs)
    completion.follow()
  }
  const clear = () => {
    if (!input.current) return
    rememberQuery(input.current.value)
    input.current.value = ''
    input.current.focus()
    onInput()
  }
  const step = (delta: number) => {
    const box = input.current
    if (!box) return
    const now = (recall.current ??= { queries: readQueries(), index: -1, draft: box.value })
    const index = now.index + delta
    if (index < -1 || index >= now.queries.length) return
    now.index = index
    box.value = index === -1 ? now.draft : (now.queries[index] ?? '')
    box.setSelectionRange(box.value.length, box.value.length)
    setFilled(box.value !== '')
    send(box.value, 0)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return
    if (completion.onKey(event)) return
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    } else if (event.key === 'Enter') {
      rememberQuery(event.currentTarget.value)
      send(event.currentTarget.value, 0)
      document.getElementById('tl-list')?.focus()
      const asked = event.currentTarget.value.trim()
      if (asked !== '') useViewState.getState().openFirstHit(asked)
    } else if (event.key === 'Escape' && event.currentTarget.value !== '') {
      event.preventDefault()
      clear()
    }
  }

  return (
    <div role="search" className={styles.box}>
      <Search20Regular className={styles.icon} aria-hidden />
      <input
        id={searchBoxId}
        ref={input}
        type="text"
        className={styles.input}
        aria-label={t('search.label')}
        aria-keyshortcuts="Control+F Control+K"
        placeholder={t('search.placeholder')}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={completion.matches.length > 0}
        aria-controls={completion.listId}
        {...(completion.active >= 0
          ? { 'aria-activedescendant': completion.optionId(completion.active) }
          : {})}
        spellCheck={false}
        onInput={({ nativeEvent }) => onInput((nativeEvent as InputEvent).inputType === 'insertText')}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          rememberQuery(event.currentTarget.value)
          completion.close()
        }}
      />
      <TagCompletions completion={completion} />
      {isFilled ? (
        <ToolButton label={t('search.clear')} icon={<Dismiss16Regular />} onClick={clear} />
      ) : (
        <span className={mergeClasses(styles.hint, styles.narrow)} aria-hidden>
          <Kbd keys="Ctrl+F" />
        </span>
      )}
      {(isFilled || canSave) && <SaveSearch text={() => input.current?.value.trim() ?? ''} />}
    </div>
  )
}
