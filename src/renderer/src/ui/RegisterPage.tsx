import { Button, SearchBox, makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss20Regular, Save16Regular } from '@fluentui/react-icons'
import { useRef, type ReactNode } from 'react'
import { tokens } from './theme.ts'

const useStyles = makeStyles({
  page: { flex: '1 1 0', minHeight: 0, display: 'flex', position: 'relative' },
  list: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  head: {
    height: tokens.tlPaneHeaderHeight,
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 12px 0 16px'
  },
  total: { flex: '1 1 0', minWidth: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  filter: { width: '220px', minWidth: '120px' },
  csv: { fontWeight: tokens.fontWeightRegular, minWidth: 0, height: '24px', whiteSpace: 'nowrap' },
  chips: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '0 16px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  pane: {
    width: '344px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '16px 20px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    // in a small window a drawer over the table, there while a row is chosen
    '@media (max-width: 1199px)': {
      position: 'absolute',
      top: 0,
      right: 0,
      bottom: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow64
    }
  },
  unchosen: { '@media (max-width: 1199px)': { display: 'none' } },
  close: {
    position: 'absolute',
    top: '8px',
    right: '8px',
    '@media (min-width: 1200px)': { display: 'none' }
  }
})

type Props = {
  label: string
  total: string
  filter: { label: string; value: string; onChange: (value: string) => void }
  save: { label: string; onSave: () => void }
  chipsLabel: string
  chips: ReactNode
  /** The table. */
  children: ReactNode
  detailsLabel: string
  details: ReactNode
  isChosen: boolean
  closeLabel: string
  onUnchoose: () => void
}

/** A page that lists what the archive's texts name (documents, people): words to filter by, chips, a table, one of them beside it. */
export function RegisterPage(props: Props) {
  const { label, total, filter, save, chipsLabel, chips, children } = props
  const { detailsLabel, details, isChosen, closeLabel, onUnchoose } = props
  const styles = useStyles()
  const page = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const unchoose = (): void => {
    // the drawer goes: the keyboard stays with the table
    if (pane.current?.contains(document.activeElement) === true)
      page.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
    onUnchoose()
  }
  return (
    <div
      ref={page}
      className={styles.page}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && unchoose()}
    >
      <section className={styles.list} aria-label={label}>
        <header className={styles.head}>
          <h1 className={styles.total}>{total}</h1>
          <SearchBox
            size="small"
            className={styles.filter}
            aria-label={filter.label}
            placeholder={filter.label}
            spellCheck={false}
            value={filter.value}
            onChange={(_, { value }) => filter.onChange(value)}
          />
          <Button
            appearance="subtle"
            size="small"
            className={styles.csv}
            icon={<Save16Regular />}
            onClick={save.onSave}
          >
            {save.label}
          </Button>
        </header>
        <div className={styles.chips} role="group" aria-label={chipsLabel}>
          {chips}
        </div>
        {children}
      </section>
      <aside
        ref={pane}
        className={mergeClasses(styles.pane, !isChosen && styles.unchosen)}
        aria-label={detailsLabel}
      >
        <Button
          appearance="subtle"
          className={styles.close}
          icon={<Dismiss20Regular />}
          aria-label={closeLabel}
          onClick={unchoose}
        />
        {details}
      </aside>
    </div>
  )
}

/** Headings and small print of the pane beside the table. */
export const useDetailStyles = makeStyles({
  kind: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  name: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold
  },
  subject: { margin: '4px 0 12px', color: tokens.colorNeutralForeground2 },
  section: { margin: '16px 0 4px', display: 'flex', alignItems: 'baseline', gap: '8px' },
  sectionTitle: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: { textAlign: 'left' }
})
