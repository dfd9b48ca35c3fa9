import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles
} from '@fluentui/react-components'
import { MoreHorizontal16Regular } from '@fluentui/react-icons'
import { groupOf, type AccessionSummary, type ListedOutcome } from '../../../../shared/model/accession.ts'
import { splitContainerPath, splitPath } from '../../../../shared/model/container-path.ts'
import { shownName } from '../../../../shared/model/file-names.ts'
import { reasonOf } from '../../../../shared/messages/outcome-words.ts'
import { useNotices } from '../../app/notices.ts'
import { useActing } from '../../app/use-acting.ts'
import { useViewState } from '../../app/view-state.ts'
import { useMessages } from '../../client/messages.tsx'
import { Ellipsis } from '../../ui/Ellipsis.tsx'
import { tokens } from '../../ui/theme.ts'
import { AccessionLink } from './AccessionLink.tsx'
import { OutcomeIcon } from './OutcomeIcon.tsx'
import { actionsFor, noteOf, type OutcomeAction } from './outcomes.ts'
import { usePickAndImport } from './use-pick-and-import.ts'

const useStyles = makeStyles({
  icon: { paddingTop: '2px', lineHeight: 0 },
  words: { flex: '1 1 0', minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  remedy: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  action: { width: '112px', marginTop: '2px', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  more: { minWidth: '24px', marginTop: '2px', marginRight: '-12px' }
})

/** One file of a run: its name, what became of it, and what can be done. */
export function OutcomeRow({ run, outcome }: { run: AccessionSummary; outcome: ListedOutcome }) {
  const styles = useStyles()
  const messages = useMessages()
  const openItem = useViewState((state) => state.openItem)
  const [folder, name] = splitPath(outcome.path)
  const [what, remedy] = reasonOf(messages.language, outcome)
  const { item } = outcome
  const group = groupOf(outcome)
  const note = group === 'imported' ? noteOf(messages, outcome) : ''
  const settled = outcome.settled === null ? '' : messages.t(`import.settled-${outcome.settled}`)
  return (
    <>
      <span className={styles.icon}>
        <OutcomeIcon status={outcome.status} />
      </span>
      <div className={styles.words}>
        {item === null ? (
          <Ellipsis className={styles.name} title={shownName(outcome.path)}>
            {name}
          </Ellipsis>
        ) : (
          <Link
            as="button"
            className={styles.name}
            title={shownName(outcome.path)}
            onClick={() => openItem(item)}
          >
            {name}
          </Link>
        )}
        {what === '' || settled !== '' ? (
          <Ellipsis className={styles.small} title={folder}>
            {[settled, note, folder].filter((words) => words !== '').join(' · ')}
          </Ellipsis>
        ) : (
          <div>
            {what} <span className={styles.remedy}>{remedy}</span>
          </div>
        )}
      </div>
      {group === 'failed' && <FailedActions run={run} outcome={outcome} />}
      <AccessionLink outcome={outcome} />
    </>
  )
}

function FailedActions({ run, outcome }: { run: AccessionSummary; outcome: ListedOutcome }) {
  const styles = useStyles()
  const { t } = useMessages()
  const act = useActing()
  const showToast = useNotices((state) => state.showToast)
  const { retry } = usePickAndImport()
  const { path } = outcome
  const [, name] = splitPath(path)
  const { jobId } = run
  const doing: Readonly<Record<OutcomeAction, () => void>> = {
    retry: () => void retry(jobId, { paths: [path] }),
    keep: () => void retry(jobId, { paths: [path], keepUnreadable: true }),
    folder: () => void act('shell.showInFolder', { itemPath: splitContainerPath(path).base }),
    dismiss: () =>
      void act('accession.dismiss', { jobId, paths: [path] }).then(
        (done) => done && showToast(t('import.dismissed', { name }), { canUndo: true })
      )
  }
  const [best, ...others] = actionsFor(outcome)
  return (
    <div className={styles.actions}>
      {best && (
        <Button
          size="small"
          className={styles.action}
          aria-label={t(`import.${best}-named`, { name })}
          onClick={doing[best]}
        >
          {t(`import.${best}`)}
        </Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.more}
            icon={<MoreHorizontal16Regular />}
            aria-label={t('import.more-named', { name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {others.map((action) => (
              <MenuItem key={action} onClick={doing[action]}>
                {t(`import.${action}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}
