import { Button, makeStyles, Switch } from '@fluentui/react-components'
import { Delete16Regular, Edit16Regular, Play16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TagRule } from '../../../../shared/model/tag-rule.ts'
import type { TagColour } from '../../../../shared/model/tag.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction } from '../../client/queries.ts'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import type { Notify } from '../../ui/notify.ts'
import { TagSquare } from '../../ui/TagSquare.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'

const useStyles = makeStyles({
  row: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  aim: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3
  },
  ask: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', padding: '4px 0 4px 52px' }
})

/** One rule: on or off, what it looks for and gives; run, change, delete (with what only it gave, if wanted). */
export function RuleRow({
  rule,
  colour,
  onEdit,
  notify
}: {
  rule: TagRule
  colour: TagColour
  onEdit: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const setOn = useAction('tagRules.setOn')
  const run = useAction('tagRules.run')
  const remove = useAction('tagRules.remove')
  const [isAsking, setAsking] = useState(false)
  const { id, name, text, tagPath, isOn, given } = rule
  const isBusy = setOn.isPending || run.isPending || remove.isPending
  const drop = (takeBack: boolean) =>
    remove.mutate(
      { id, takeBack },
      {
        onSuccess: ({ items }) =>
          notify.done(
            takeBack ? t('rules.removed-back', { name, count: items }) : t('rules.removed-only', { name })
          ),
        onError: notify.failed
      }
    )
  return (
    <li className={styles.row} aria-label={name}>
      <div className={styles.line}>
        <Switch
          checked={isOn}
          aria-label={t('rules.switch', { name })}
          onChange={(_, { checked }) => setOn.mutate({ id, isOn: checked }, { onError: notify.failed })}
        />
        <span className={styles.words}>
          <Ellipsis title={name}>{name}</Ellipsis>
          <span className={styles.aim}>
            <Ellipsis title={text}>{text === '' ? t('rules.by-filter') : text}</Ellipsis>
            <span aria-hidden>→</span>
            <TagSquare colour={colour} />
            <Ellipsis title={tagPath}>{tagPath.replaceAll('/', ' / ')}</Ellipsis>
          </span>
        </span>
        <ToolButton
          label={t('rules.run', { name })}
          icon={<Play16Regular />}
          disabled={isBusy}
          onClick={() =>
            run.mutate(
              { ids: [id] },
              {
                onSuccess: ({ items }) => notify.done(t('rules.ran', { name, count: items })),
                onError: notify.failed
              }
            )
          }
        />
        <ToolButton label={t('rules.edit', { name })} icon={<Edit16Regular />} onClick={onEdit} />
        <ToolButton
          label={t('rules.delete', { name })}
          icon={<Delete16Regular />}
          disabled={isBusy}
          onClick={() => (given > 0 ? setAsking(!isAsking) : drop(false))}
        />
      </div>
      {isAsking && (
        <div className={styles.ask} role="group" aria-label={t('rules.delete', { name })}>
          <span>{t('rules.ask', { count: given })}</span>
          <Button size="small" autoFocus onClick={() => drop(false)}>
            {t('rules.keep-tags')}
          </Button>
          <Button size="small" onClick={() => drop(true)}>
            {t('rules.take-back')}
          </Button>
        </div>
      )}
    </li>
  )
}
