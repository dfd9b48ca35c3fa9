/** What became of a file of annotations, each that did not come in with why. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles
} from '@fluentui/react-components'
import type { AnnotationImport } from '../../../../shared/model/annotation.ts'
import { problemKeys } from '../../../../shared/messages/annotation-words.ts'
import { useMessages } from '../../client/messages.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '600px' },
  list: { maxHeight: '320px', overflowY: 'auto', marginTop: '8px' },
  row: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere'
  },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 }
})

/** Rows that are drawn; a person who has more reads the file, not a list. */
const MOST_ROWS = 500

type Props = { report: AnnotationImport; onClose: () => void; onUndo: () => void }

export function ImportReport({ report, onClose, onUndo }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const { added, present, problems } = report
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('annotations.import-title')}</DialogTitle>
          <DialogContent>
            <p role="status">{t('annotations.imported', { added, present })}</p>
            <p>{t('annotations.import-problems', { count: problems.length })}</p>
            <ul className={styles.list} tabIndex={0} aria-label={t('annotations.import-list')}>
              {problems.slice(0, MOST_ROWS).map(({ number, code, quote, source }) => (
                <li key={number} className={styles.row}>
                  <div>
                    {[t('annotations.import-number', { number }), quote === '' ? '' : `“${quote}”`]
                      .filter((words) => words !== '')
                      .join(' · ')}
                  </div>
                  <div className={styles.why}>
                    {[source, t(problemKeys[code])].filter((words) => words !== '').join(' · ')}
                  </div>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('batch.close')}
            </Button>
            {added > 0 && (
              <Button
                onClick={() => {
                  onClose()
                  onUndo()
                }}
              >
                {t('annotations.import-undo')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
