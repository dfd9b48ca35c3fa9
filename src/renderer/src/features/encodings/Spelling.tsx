import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { EncodingPreview } from '../../../../shared/model/encoding-repair.ts'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  before: {
    background: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flex: 'none',
    height: '44px',
    padding: '0 12px 0 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`
  },
  label: { flex: '1 1 auto', margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  text: {
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px 20px 8px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '15px',
    lineHeight: '24px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '& p': { margin: '0 0 8px' }
  },
  strong: { fontWeight: 600 }
})

/** One spelling of the text under its heading; `aside` stands at the heading's end. */
export function Spelling({
  label,
  aside,
  blocks,
  isBefore = false,
  children
}: {
  label: string
  aside: ReactNode
  blocks: EncodingPreview['before'] | undefined
  isBefore?: boolean
  children?: ReactNode
}) {
  const styles = useStyles()
  return (
    <section className={mergeClasses(styles.root, isBefore && styles.before)} aria-label={label}>
      <div className={styles.head}>
        <h3 className={styles.label}>{label}</h3>
        {aside}
      </div>
      <div
        className={styles.text}
        tabIndex={0}
        role="region"
        aria-label={label}
        aria-busy={blocks === undefined}
      >
        {blocks?.map(({ kind, text }, at) => (
          <p key={at} className={kind === 'title' || kind === 'heading' ? styles.strong : undefined}>
            {text}
          </p>
        ))}
      </div>
      {children}
    </section>
  )
}
