import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { TextCaret } from './use-text-caret.ts'

const useStyles = makeStyles({
  caret: {
    position: 'fixed',
    zIndex: 1,
    width: '2px',
    pointerEvents: 'none',
    background: tokens.colorBrandForeground1,
    outline: `1px solid ${tokens.colorNeutralBackground1}`,
    '@media (forced-colors: active)': { background: 'CanvasText' }
  },
  hint: {
    position: 'sticky',
    zIndex: 1,
    left: '28px',
    bottom: '8px',
    width: 'fit-content',
    maxWidth: 'calc(100% - 56px)',
    marginTop: '-32px',
    marginLeft: '28px',
    padding: '4px 8px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2
  }
})

/** The caret of the reader where it stands, and how it is used; said when it comes. */
export function CaretMark({ caret: { isOn, box } }: { caret: TextCaret }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <>
      {box && (
        <div
          className={styles.caret}
          data-caret
          aria-hidden="true"
          style={{ left: box.left - 1, top: box.top, height: box.height }}
        />
      )}
      {isOn && (
        <div role="status" className={styles.hint}>
          {t('reader.caret-hint')}
        </div>
      )}
    </>
  )
}
