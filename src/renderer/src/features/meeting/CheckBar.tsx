import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { ToolButton } from '../../ui/ToolButton.tsx'
import type { Check } from './use-check.ts'

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    padding: '0 12px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '12px',
    lineHeight: '16px'
  },
  words: { flex: '1 1 auto', minWidth: 0 },
  button: { fontWeight: 400 }
})

/** Over the form while doubtful values are gone through: how many are left, and the same by mouse. */
export function CheckBar({ check, onConfirm }: { check: Check; onConfirm: () => void }) {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <div className={styles.root}>
      <span className={styles.words} role="status">
        {t('meeting.check-left', { count: check.left })} {t('meeting.check-keys')}
      </span>
      <Button className={styles.button} size="small" onClick={onConfirm}>
        {t('meeting.check-right')}
      </Button>
      <ToolButton
        label={t('meeting.check-previous')}
        keys="Shift+F8"
        icon={<ArrowUpRegular fontSize={16} />}
        onClick={() => check.step(-1)}
      />
      <ToolButton
        label={t('meeting.check-next')}
        keys="F8"
        icon={<ArrowDownRegular fontSize={16} />}
        onClick={() => check.step(1)}
      />
      <ToolButton
        label={t('meeting.check-stop')}
        icon={<DismissRegular fontSize={16} />}
        onClick={check.stop}
      />
    </div>
  )
}
