import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from '@fluentui/react-components'
import { CommentRegular, TagRegular, TextQuoteOpeningRegular } from '@fluentui/react-icons'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { HighlightColour } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { COLOURS, looks } from './colours.ts'
import { Swatch } from './Swatch.tsx'

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '4px',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    whiteSpace: 'nowrap',
    animationName: { from: { opacity: 0 } },
    animationDuration: '150ms'
  },
  colour: { minWidth: '28px', width: '28px', padding: 0 },
  action: { minWidth: 0, fontWeight: 400, fontSize: '12px', gap: '4px', padding: '0 6px' }
})

const GAP = 8

/** The bar beside a selected passage: colours, note, tag, copy with source. Esc closes it. */
export function SelectionBar({
  box,
  onHighlight,
  onNote,
  onTag,
  onCopy,
  onClose
}: {
  /** The selection's box in the window. */
  box: DOMRect
  onHighlight: (colour: HighlightColour) => void
  onNote: () => void
  onTag: () => void
  onCopy: () => void
  onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const element = bar.current
    const page = element?.offsetParent
    if (!element || !page) return
    const frame = page.getBoundingClientRect()
    const pane = page.parentElement?.getBoundingClientRect() ?? frame
    const above = box.top - element.offsetHeight - GAP
    const top =
      above >= pane.top + 4 ? above : Math.min(box.bottom + GAP, pane.bottom - element.offsetHeight - 4)
    const middle = box.left + box.width / 2 - element.offsetWidth / 2
    const left = Math.max(frame.left + 8, Math.min(middle, frame.right - element.offsetWidth - 8))
    setPlace({ left: left - frame.left, top: top - frame.top })
  }, [box])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [onClose])

  return (
    <div
      ref={bar}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      className={styles.bar}
      // The passage stays selected while the bar is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Toolbar size="small" aria-label={t('annotations.bar')} style={{ padding: 0 }}>
        {COLOURS.map((colour) => {
          const words = t(looks[colour].action)
          return (
            <Tooltip
              key={colour}
              relationship="label"
              content={colour === 'yellow' ? `${words} (Ctrl+Shift+H)` : words}
            >
              <ToolbarButton
                className={styles.colour}
                icon={<Swatch colour={colour} />}
                onClick={() => onHighlight(colour)}
              />
            </Tooltip>
          )
        })}
        <ToolbarDivider />
        <Tooltip relationship="description" content="Ctrl+Alt+M">
          <ToolbarButton className={styles.action} icon={<CommentRegular fontSize={16} />} onClick={onNote}>
            {t('annotations.note')}
          </ToolbarButton>
        </Tooltip>
        <ToolbarButton className={styles.action} icon={<TagRegular fontSize={16} />} onClick={onTag}>
          {t('annotations.tag')}
        </ToolbarButton>
        <ToolbarButton
          className={styles.action}
          icon={<TextQuoteOpeningRegular fontSize={16} />}
          onClick={onCopy}
        >
          {t('annotations.copy-with-source')}
        </ToolbarButton>
      </Toolbar>
    </div>
  )
}
