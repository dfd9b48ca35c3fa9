import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Radio,
  RadioGroup
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { twinGroups } from '../../../../shared/model/tag-twins.ts'
import type { Tag, TagId } from '../../../../shared/model/tag.ts'
import { followTag } from '../../app/follow-tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  hint: { margin: '0 0 12px', color: tokens.colorNeutralForeground3 },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`
  },
  choices: { flex: '1 1 auto', minWidth: 0 },
  label: { display: 'flex', alignItems: 'center', gap: '8px', overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, fontSize: '12px', whiteSpace: 'nowrap' }
})

/** "Thẻ trùng khi bỏ dấu": groups of tags that differ in accents or letter case alone, each with an offer to merge. */
export function TwinTagsDialog({ onClose, notify }: { onClose: () => void; notify: Notify }) {
  const styles = useStyles()
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data
  const groups = twinGroups(tags ?? [])
  const list = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLSpanElement>(null)

  // The group that had the focus is merged and gone: the keyboard goes on at the next one.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const next = list.current?.querySelector('button') ?? foot.current?.querySelector('button')
    next?.focus()
  }, [groups.length])

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('tags.twins')}</DialogTitle>
          <DialogContent>
            {tags !== undefined && groups.length === 0 ? (
              <EmptyState title={t('tags.twins-none')} />
            ) : (
              <p className={styles.hint}>{t('tags.twins-hint')}</p>
            )}
            <div ref={list}>
              {groups.map((group) => (
                <TwinGroup key={group.map(({ id }) => id).join(' ')} group={group} notify={notify} />
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <span ref={foot}>
              <Button onClick={onClose}>{t('app.close')}</Button>
            </span>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}

/** One group: which of its tags stays, and the button that merges the others into it. */
function TwinGroup({ group, notify }: { group: readonly Tag[]; notify: Notify }) {
  const styles = useStyles()
  const { t } = useMessages()
  const merge = useAction('tags.merge')
  const [kept, setKept] = useState<TagId>(group[0]!.id)
  const into = group.find(({ id }) => id === kept) ?? group[0]!
  const others = group.filter(({ id }) => id !== into.id)
  const apply = (): void =>
    merge.mutate(
      { from: others.map(({ id }) => id), into: into.id },
      {
        onSuccess: ({ items }) => {
          for (const other of others) followTag(other.path, into.path)
          const from = others.map(({ name }) => name).join(', ')
          notify.done(t('tags.merged', { from, into: into.path, count: items }))
        },
        onError: notify.failed
      }
    )
  return (
    <div className={styles.group} role="group" aria-label={into.path}>
      <RadioGroup
        className={styles.choices}
        aria-label={t('tags.twins-kept')}
        value={String(into.id)}
        onChange={(_, { value }) => setKept(Number(value) as TagId)}
      >
        {group.map((tag) => (
          <Radio
            key={tag.id}
            value={String(tag.id)}
            label={
              <span className={styles.label}>
                <TagSquare colour={tag.colour} />
                {tag.path.replaceAll('/', ' / ')}
                <span className={styles.count}>{t('tags.items', { count: tag.itemCount })}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <Button onClick={apply} disabled={merge.isPending}>
        {t('tags.merge')}
      </Button>
    </div>
  )
}
