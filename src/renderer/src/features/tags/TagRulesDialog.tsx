import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles
} from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { ListFilter } from '../../../../shared/model/search.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { RuleForm, type RuleStart } from './RuleForm.tsx'
import { RuleRow } from './RuleRow.tsx'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  hint: { margin: '0 0 12px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '360px', overflowY: 'auto' },
  new: { whiteSpace: 'nowrap' }
})

const noTags: readonly Tag[] = []

/** "Quy tắc gắn thẻ": all rules, and the form to make or change one. */
export function TagRulesDialog({
  start,
  onClose,
  notify
}: {
  /** Begins a new rule with this; null shows the list. */
  start: Omit<RuleStart, 'id'> | null
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const tags = useCall('tags.list', {}).data
  const [edited, setEdited] = useState<RuleStart | null>(start)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          {edited === null ? (
            <RuleList tags={tags ?? noTags} onEdit={setEdited} onClose={onClose} notify={notify} />
          ) : (
            tags !== undefined && (
              <RuleForm
                start={edited}
                tags={tags}
                onDone={() => (start === null ? setEdited(null) : onClose())}
                notify={notify}
              />
            )
          )}
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}

function RuleList({
  tags,
  onEdit,
  onClose,
  notify
}: {
  tags: readonly Tag[]
  onEdit: (rule: RuleStart) => void
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const rules = useCall('tagRules.list', {}).data
  const foot = useRef<HTMLSpanElement>(null)
  const colours = new Map(tags.map(({ path, colour }) => [path, colour]))

  // Back from the form, or after the focused rule is gone, the keyboard goes on here.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) foot.current?.querySelector('button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [rules?.length])

  return (
    <>
      <DialogTitle>{t('rules.title')}</DialogTitle>
      <DialogContent>
        {rules?.length === 0 ? (
          <EmptyState title={t('rules.none')} text={t('rules.hint')} />
        ) : (
          <p className={styles.hint}>{t('rules.hint')}</p>
        )}
        <ul className={styles.list} aria-label={t('rules.title')}>
          {rules?.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              colour={colours.get(rule.tagPath) ?? 'slate'}
              onEdit={() => onEdit(rule)}
              notify={notify}
            />
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <span ref={foot} className={styles.new}>
          <Button
            icon={<Add20Regular />}
            onClick={() => onEdit({ name: '', tagPath: '', text: '', filter: ListFilter.parse({}) })}
          >
            {t('rules.new')}
          </Button>
        </span>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </>
  )
}
