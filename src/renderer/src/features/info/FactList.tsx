import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  title: { margin: '24px 0 8px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  list: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    alignItems: 'baseline'
  },
  term: { fontSize: '12px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    minWidth: 0,
    overflowWrap: 'anywhere'
  }
})

/** A titled list of facts; those without a value are left out. */
export function FactList({
  title,
  facts
}: {
  title: string
  facts: readonly (readonly [label: string, value: ReactNode])[]
}) {
  const styles = useStyles()
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => [
            <dt key={`${label} term`} className={styles.term}>
              {label}
            </dt>,
            <dd key={label} className={styles.value}>
              {value}
            </dd>
          ])}
      </dl>
    </section>
  )
}
