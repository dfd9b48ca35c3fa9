import { Button, Dialog, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { KeyboardEvent } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { CaseList } from './CaseList.tsx'
import { Preview } from './Preview.tsx'
import { useDoctor } from './use-doctor.ts'
import { useRepair } from './use-repair.ts'

const useStyles = makeStyles({
  surface: {
    width: 'min(1040px, 94vw)',
    maxWidth: 'none',
    height: 'min(620px, 90vh)',
    padding: 0,
    display: 'flex',
    flexDirection: 'column'
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '16px', padding: '20px 24px 16px' },
  words: { flex: '1 1 auto' },
  subtitle: { color: tokens.colorNeutralForeground2 },
  body: {
    display: 'grid',
    gridTemplateColumns: '264px minmax(0, 1fr) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    flex: '1 1 auto',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  empty: { gridColumn: '1 / -1' },
  foot: { display: 'flex', alignItems: 'center', gap: '8px', padding: '16px 24px' },
  hint: { flex: '1 1 auto', fontSize: '12px', color: tokens.colorNeutralForeground3 },
  running: { flex: '1 1 auto', display: 'flex', flexDirection: 'column', gap: '6px', fontSize: '12px' }
})

/** Repairs the old encodings of items: what is in question on the left, both spellings beside it. */
export function EncodingDialog({
  first,
  onClose,
  onUndo,
  notify
}: {
  /** The item to open at; null for the first in question. */
  first: ItemId | null
  onClose: () => void
  onUndo: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const answer = useCall('encodings.list', {})
  const cases = answer.data ?? []
  const doctor = useDoctor(cases, first)
  const { progress, start, cancel } = useRepair(doctor, notify)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || progress) return
    event.preventDefault()
    onUndo()
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined} onKeyDown={onKeyDown}>
        <div className={styles.head}>
          <div className={styles.words}>
            <DialogTitle as="h2">{t('encodings.title')}</DialogTitle>
            <div className={styles.subtitle}>{t('encodings.subtitle', { count: cases.length })}</div>
          </div>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t('app.close')}
            onClick={onClose}
          />
        </div>
        <div className={styles.body}>
          {doctor.current ? (
            <>
              <CaseList cases={cases} doctor={doctor} />
              <Preview item={doctor.current} doctor={doctor} />
            </>
          ) : (
            answer.data && (
              <div className={styles.empty}>
                <EmptyState title={t('encodings.none')} />
              </div>
            )
          )}
        </div>
        <div className={styles.foot}>
          {progress ? (
            <div className={styles.running}>
              {t('encodings.running', progress)}
              <ProgressLine
                label={t('encodings.progress')}
                value={progress.total === 0 ? null : progress.done / progress.total}
              />
            </div>
          ) : (
            <span className={styles.hint}>{cases.length > 0 ? t('encodings.hint') : ''}</span>
          )}
          {progress ? (
            <Button onClick={cancel}>{t('encodings.stop')}</Button>
          ) : (
            <Button onClick={onClose}>{t('app.close')}</Button>
          )}
          <Button
            appearance="primary"
            disabledFocusable={doctor.changeCount === 0 || progress !== null}
            onClick={start}
          >
            {doctor.changeCount === 0
              ? t('encodings.repair-none')
              : t('encodings.repair', { count: doctor.changeCount })}
          </Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
