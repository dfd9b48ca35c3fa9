import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from '@fluentui/react-components'
import { CommentRegular, TagRegular, TextQuoteOpeningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { HighlightColour } from '../../../../shared/model/annotation.ts'
import { useMessages } from '../../client/messages.tsx'
import { PassageBar } from '../../ui/PassageBar.tsx'
import { COLOURS, looks } from '../../ui/highlight-looks.ts'
import { Swatch } from '../../ui/Swatch.tsx'

const useStyles = makeStyles({
  colour: { minWidth: '28px', width: '28px', padding: 0 },
  action: { minWidth: 0, fontWeight: 400, fontSize: '12px', gap: '4px', padding: '0 6px' }
})

/** The bar beside a selected passage: colours, note, tag, copy with source. Esc closes it. */
export function SelectionBar({
  box,
  onHighlight,
  onNote,
  onTag,
  onCopy,
  more,
  takesFocus = false,
  onClose
}: {
  /** The selection's box in the window. */
  box: DOMRect
  onHighlight: (colour: HighlightColour) => void
  onNote: () => void
  onTag: () => void
  /** Left out where there are no words. */
  onCopy?: () => void
  /** What other features do with a passage. */
  more?: ReactNode
  /** The first button is focused: the passage was chosen by keys that ended in another place. */
  takesFocus?: boolean
  onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <PassageBar box={box} onClose={onClose} takesFocus={takesFocus}>
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
        {onCopy && (
          <ToolbarButton
            className={styles.action}
            icon={<TextQuoteOpeningRegular fontSize={16} />}
            onClick={onCopy}
          >
            {t('annotations.copy-with-source')}
          </ToolbarButton>
        )}
        {more}
      </Toolbar>
    </PassageBar>
  )
}
