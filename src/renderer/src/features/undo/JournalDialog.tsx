import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { tokens } from '../../ui/theme.ts'
import { JournalRow } from './JournalRow.tsx'

/** Entries on one page. */
const PAGE = 50

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  list: {
    listStyleType: 'none',
    height: 'min(480px, 56vh)',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  error: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
  range: { alignSelf: 'center', color: tokens.colorNeutralForeground3 }
})

/** "Nhật ký": what was done, newest first, each step with a way to take it back by itself. */
export function JournalDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const { t, errorText, formatNumber } = useMessages()
  const [offset, setOffset] = useState(0)
  const page = useCall('undo.list', { offset, limit: PAGE }, { keepPrevious: true }).data
  const undo = useAction('undo.entry')
  const list = useRef<HTMLUListElement>(null)
  const foot = useRef<HTMLSpanElement>(null)
  const total = page?.total ?? 0

  // The button that was pressed goes with what it undid: the keyboard goes on at the next one.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const next = list.current?.querySelector('button') ?? foot.current?.querySelector('button')
    next?.focus()
  }, [page])
  const turn = (to: number): void => {
    undo.reset()
    setOffset(to)
    if (list.current) list.current.scrollTop = 0
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t('undo.journal')}</DialogTitle>
          <DialogContent>
            {page !== undefined && total === 0 ? (
              <EmptyState title={t('undo.journal-none')} text={t('undo.journal-none-hint')} />
            ) : (
              // what scrolls can be reached by the keyboard
              <ul ref={list} className={styles.list} tabIndex={0} aria-label={t('undo.journal')}>
                {page?.entries.map((entry) => (
                  <JournalRow
                    key={entry.id}
                    entry={entry}
                    isBusy={undo.isPending}
                    onUndo={() => undo.mutate({ id: entry.id })}
                  />
                ))}
              </ul>
            )}
            <div role="alert">{undo.error && <p className={styles.error}>{errorText(undo.error)}</p>}</div>
          </DialogContent>
          <DialogActions position="start">
            <span className={styles.range}>
              {total > 0 &&
                t('undo.journal-range', {
                  from: formatNumber(offset + 1),
                  to: formatNumber(Math.min(offset + PAGE, total)),
                  total: formatNumber(total)
                })}
            </span>
          </DialogActions>
          <DialogActions>
            {total > PAGE && (
              <>
                <Button disabledFocusable={offset === 0} onClick={() => turn(offset - PAGE)}>
                  {t('undo.journal-newer')}
                </Button>
                <Button disabledFocusable={offset + PAGE >= total} onClick={() => turn(offset + PAGE)}>
                  {t('undo.journal-older')}
                </Button>
              </>
            )}
            <span ref={foot}>
              <Button onClick={onClose}>{t('app.close')}</Button>
            </span>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
