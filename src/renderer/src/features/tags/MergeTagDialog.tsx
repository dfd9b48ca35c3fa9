import { Button, Dialog, DialogTitle, Input, makeStyles, Spinner } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { isInBranch } from '../../../../shared/model/tag-twins.ts'
import type { Tag, TagId } from '../../../../shared/model/tag.ts'
import { followTag } from '../../app/follow-tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { TagOption } from './TagOption.tsx'
import { useTagSearch } from './use-tag-search.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '520px', padding: 0, overflow: 'hidden' },
  title: {
    padding: '20px 24px 0',
    fontSize: '20px',
    lineHeight: '28px',
    fontWeight: 600,
    overflowWrap: 'anywhere'
  },
  waiting: { padding: '24px' },
  field: { display: 'flex', margin: '16px 24px 0' },
  options: {
    minHeight: '136px',
    maxHeight: '264px',
    overflowY: 'auto',
    margin: '4px 0 0',
    padding: '4px 16px 0'
  },
  preview: {
    minHeight: '40px',
    margin: '8px 24px 0',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    lineHeight: '20px'
  },
  foot: { display: 'flex', justifyContent: 'flex-end', gap: '8px', padding: '20px 24px' }
})

type Props = { id: TagId; onClose: () => void; notify: Notify }

/** "Gộp vào…": chooses the tag that stays, and tells before it is done what will change. */
export function MergeTagDialog({ id, onClose, notify }: Props) {
  const styles = useStyles()
  const { t } = useMessages()
  const tags = useCall('tags.list', {}).data
  const tag = tags?.find((each) => each.id === id)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <ModalSurface className={styles.surface} aria-describedby={undefined}>
        <DialogTitle className={styles.title}>
          {t('tags.merge-title', { name: tag?.path.replaceAll('/', ' / ') ?? '' })}
        </DialogTitle>
        {tags === undefined || tag === undefined ? (
          <Spinner className={styles.waiting} size="tiny" delay={400} />
        ) : (
          <MergeForm tag={tag} tags={tags} onClose={onClose} notify={notify} />
        )}
      </ModalSurface>
    </Dialog>
  )
}

function MergeForm({
  tag,
  tags,
  onClose,
  notify
}: {
  tag: Tag
  tags: readonly Tag[]
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const field = useTagSearch(tags.filter((each) => !isInBranch(each, tag.path)))
  const merge = useAction('tags.merge')
  const below = tags.filter((each) => each.id !== tag.id && isInBranch(each, tag.path)).length
  const into = field.chosen

  // The dialog takes the focus to its first button when it opens; this comes after it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])

  const apply = (): void => {
    if (into === null) return
    merge.mutate(
      { from: [tag.id], into: into.id },
      {
        onSuccess: ({ items }) => {
          followTag(tag.path, into.path)
          notify.done(t('tags.merged', { from: tag.name, into: into.path, count: items }))
          onClose()
        },
        onError: notify.failed
      }
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className={styles.field}>
        <Input
          style={{ flex: 1 }}
          input={{
            ref: input,
            role: 'combobox',
            'aria-expanded': true,
            'aria-autocomplete': 'list',
            'aria-controls': field.optionId(-1),
            ...(field.active >= 0 ? { 'aria-activedescendant': field.optionId(field.active) } : {}),
            'aria-label': t('tags.merge-into'),
            maxLength: 500,
            spellCheck: false,
            onKeyDown: field.onKey
          }}
          placeholder={t('tags.merge-into')}
          value={field.typed}
          onChange={(_, { value }) => field.type(value)}
        />
      </div>
      <div id={field.optionId(-1)} className={styles.options} role="listbox" aria-label={t('tags.options')}>
        {field.matches.map((match, index) => (
          <TagOption
            key={match.tag.id}
            id={field.optionId(index)}
            match={match}
            isActive={index === field.active || match.tag.id === into?.id}
            onPick={() => field.pick(match.tag)}
          />
        ))}
      </div>
      <p className={styles.preview} role="status">
        {into === null
          ? t('tags.merge-hint')
          : t('tags.merge-preview', {
              count: tag.itemCount,
              from: tag.name,
              into: into.path.replaceAll('/', ' / ')
            })}
        {into !== null && below > 0 && ` ${t('tags.merge-below', { count: below })}`}
      </p>
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('tags.cancel')}</Button>
        <Button appearance="primary" type="submit" disabled={into === null || merge.isPending}>
          {t('tags.merge')}
        </Button>
      </div>
    </form>
  )
}
