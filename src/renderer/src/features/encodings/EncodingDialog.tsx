import { Button, makeStyles } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Notify } from '../../ui/notify.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { tokens } from '../../ui/theme.ts'
import { WideDialog } from '../../ui/WideDialog.tsx'
import { CaseList } from './CaseList.tsx'
import { Preview } from './Preview.tsx'
import { useDoctor } from './use-doctor.ts'
import { useRepair } from './use-repair.ts'

const useStyles = makeStyles({
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
    <WideDialog
      title={t('encodings.title')}
      subtitle={t('encodings.subtitle', { count: cases.length })}
      width={1040}
      height={620}
      closeLabel={t('app.close')}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
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
    </WideDialog>
  )
}
