import { Button, Dialog, DialogTitle, makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { KeyboardEvent, ReactNode } from 'react'
import { ModalSurface } from './ModalSurface.tsx'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  surface: {
    maxWidth: 'none',
    padding: 0,
    display: 'flex',
    flexDirection: 'column'
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '16px', padding: '20px 24px 16px' },
  words: { flex: '1 1 auto' },
  subtitle: {
    marginTop: '4px',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px'
  }
})

type Props = {
  title: string
  /** A sentence under the title. */
  subtitle: string
  /** Pixels it takes where the window has room; never more than most of the window. */
  width: number
  height: number
  /** Name of the × at the top. */
  closeLabel: string
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** The body, which takes the room between, and the foot. */
  children: ReactNode
}

/** A large dialog in which things are compared: title, a sentence and × above, the content edge to edge. */
export function WideDialog(props: Props) {
  const { title, subtitle, width, height, closeLabel, onClose, onKeyDown, children } = props
  const styles = useStyles()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface
        className={styles.surface}
        style={{ width: `min(${width}px, 94vw)`, height: `min(${height}px, 90vh)` }}
        aria-describedby={undefined}
        onKeyDown={onKeyDown}
      >
        <div className={styles.head}>
          <div className={styles.words}>
            <DialogTitle as="h2">{title}</DialogTitle>
            <div className={styles.subtitle}>{subtitle}</div>
          </div>
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={closeLabel} onClick={onClose} />
        </div>
        {children}
      </ModalSurface>
    </Dialog>
  )
}
