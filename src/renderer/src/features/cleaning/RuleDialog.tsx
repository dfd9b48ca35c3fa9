/** A rule for a site, made of one block: how its like is told, and whether it holds for what is there already. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { RulePlace, ToldBy } from '../../../../shared/model/cleaning-rule.ts'
import { bridge } from '../../client/bridge.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { ModalSurface } from '../../ui/ModalSurface.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import type { Notify } from '../../ui/notify.ts'
import { tokens } from '../../ui/theme.ts'
import { ruleTitle, toldByText } from './rule-words.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  sample: {
    margin: 0,
    padding: '8px 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    background: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    maxHeight: '88px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line'
  },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere'
  },
  running: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    paddingBottom: '8px',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums'
  },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 }
})

export function RuleDialog({
  place,
  onClose,
  notify
}: {
  place: RulePlace
  onClose: () => void
  notify: Notify
}) {
  const styles = useStyles()
  const messages = useMessages()
  const { t } = messages
  const { itemId, position, action } = place
  const item = useCall('items.get', { id: itemId }).data
  const answer = useCall('cleaningRules.choices', place)
  const [picked, setPicked] = useState<ToldBy | null>(null)
  const [appliesToAll, setAppliesToAll] = useState(true)
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const add = useAction('cleaningRules.add')
  const stop = useAction('cleaningRules.stop')
  useEffect(() => bridge.on('cleaningRules.progress', setProgress), [])
  const block = item?.blocks[position]
  const site = answer.data?.site ?? item?.site ?? item?.source ?? ''
  const choices = answer.data?.choices ?? []
  const choice = choices.find(({ toldBy }) => toldBy === picked) ?? choices[0]
  const others = Math.max(0, (choice?.items ?? 0) - 1)
  const isHost = item?.site !== null
  const remember = (): void => {
    if (choice === undefined) return
    add.mutate(
      { itemId, position, action, toldBy: choice.toldBy, apply: appliesToAll },
      {
        onSuccess: ({ items }) => {
          onClose()
          notify.done(t('cleaning.remembered', { site, count: items }))
        },
        onError: notify.failed
      }
    )
  }
  if (block === undefined) return null
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !add.isPending && onClose()}>
      <ModalSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{ruleTitle(messages, action, site, isHost)}</DialogTitle>
          <DialogContent className={styles.content}>
            <blockquote className={styles.sample} tabIndex={0}>
              {block.text}
            </blockquote>
            {answer.data === undefined && !answer.error && (
              <Spinner size="tiny" label={t('cleaning.counting')} labelPosition="after" />
            )}
            {answer.data && choices.length === 0 && <span>{t('cleaning.no-choice')}</span>}
            {choice && (
              <>
                <Field label={t('cleaning.told-by')}>
                  <RadioGroup value={choice.toldBy} onChange={(_, { value }) => setPicked(value as ToldBy)}>
                    {choices.map((each) => (
                      <Radio
                        key={each.toldBy}
                        value={each.toldBy}
                        label={
                          <>
                            {toldByText(messages, each, block)}
                            <span className={styles.hint}>
                              {t('cleaning.would-change', { blocks: each.blocks, items: each.items })}
                              {each.toldBy === 'box' && ` · ${each.value}`}
                            </span>
                          </>
                        }
                      />
                    ))}
                  </RadioGroup>
                </Field>
                {others > 0 && (
                  <Checkbox
                    label={t('cleaning.apply', { count: others })}
                    checked={appliesToAll}
                    onChange={(_, { checked }) => setAppliesToAll(checked === true)}
                  />
                )}
                {add.isPending ? (
                  <div className={styles.running}>
                    {progress ? t('cleaning.applying', progress) : t('cleaning.starting')}
                    <ProgressLine
                      label={t('cleaning.progress')}
                      value={progress ? progress.done / progress.total : null}
                    />
                  </div>
                ) : (
                  <span className={styles.quiet}>{t('cleaning.hint')}</span>
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            {add.isPending ? (
              <Button disabledFocusable={stop.isPending} onClick={() => stop.mutate({})}>
                {t('cleaning.stop')}
              </Button>
            ) : (
              <Button onClick={onClose}>{t('cleaning.cancel')}</Button>
            )}
            <Button
              appearance="primary"
              disabledFocusable={choice === undefined || add.isPending}
              onClick={remember}
            >
              {t('cleaning.remember')}
            </Button>
          </DialogActions>
        </DialogBody>
      </ModalSurface>
    </Dialog>
  )
}
