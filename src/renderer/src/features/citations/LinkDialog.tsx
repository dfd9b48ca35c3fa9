import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  mergeClasses,
  SearchBox
} from '@fluentui/react-components'
import { useId, useState, type KeyboardEvent } from 'react'
import type { CitedDocument } from '../../../../shared/model/cited-document.ts'
import type { ItemId } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { FormatIcon } from '../../ui/FormatIcon.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { tokens } from '../../ui/theme.ts'
import { useRested } from '../../ui/use-rested.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  hint: { margin: '0 0 12px', color: tokens.colorNeutralForeground3 },
  box: { width: '100%', maxWidth: 'none' },
  list: { height: '288px', marginTop: '8px', overflowY: 'auto' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.tlRowHover }
  },
  active: { backgroundColor: tokens.tlRowSelected, ':hover': { backgroundColor: tokens.tlRowSelected } },
  title: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  nothing: { padding: '24px 8px', color: tokens.colorNeutralForeground3 }
})

/** Shown at most: whoever looks for one item types on. */
const most = 50

type Props = { document: CitedDocument; onLink: (id: ItemId) => void; onClose: () => void }

/** "Gắn tài liệu…": says which item of the archive a cited document is, found by words, by mouse or by keys. */
export function LinkDialog({ document, onLink, onClose }: Props) {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const listId = useId()
  const [text, setText] = useState(document.title ?? document.name)
  const [at, setAt] = useState(0)
  const asked = useRested(text.trim())
  const hits =
    useCall('search.run', { text: asked, filter: {}, offset: 0, limit: most }, { keepPrevious: true }).data
      ?.hits ?? []
  const active = Math.min(at, hits.length - 1)
  const link = (): void => {
    const hit = hits[active]
    if (hit !== undefined) onLink(hit.item.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (event.key === 'Enter') link()
    else if (step !== undefined) setAt(Math.max(0, Math.min(hits.length - 1, active + step)))
    else return
    event.preventDefault()
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('citations.link-title', { name: document.name })}</DialogTitle>
          <DialogContent>
            <p className={styles.hint}>{t('citations.link-hint')}</p>
            <SearchBox
              className={styles.box}
              value={text}
              aria-label={t('citations.link-search')}
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
              onChange={(_, { value }) => {
                setText(value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
            />
            <div id={listId} className={styles.list} role="listbox" aria-label={t('citations.link-search')}>
              {hits.map(({ item }, index) => (
                <div
                  key={item.id}
                  id={`${listId}-${index}`}
                  ref={index === active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
                  role="option"
                  aria-selected={index === active}
                  className={mergeClasses(styles.row, index === active && styles.active)}
                  title={item.title}
                  onClick={() => setAt(index)}
                  onDoubleClick={() => onLink(item.id)}
                >
                  <FormatIcon format={item.format} label={t(`format.${item.format}`)} />
                  <span className={styles.title}>{item.title}</span>
                  <span className={styles.quiet}>{formatDate(item.date) || item.accession}</span>
                </div>
              ))}
              {hits.length === 0 && <p className={styles.nothing}>{t('citations.link-none')}</p>}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={active < 0} onClick={link}>
              {t('citations.link-action')}
            </Button>
            <Button onClick={onClose}>{t('citations.link-cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
