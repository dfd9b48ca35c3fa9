import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { tokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '20px',
    padding: '0 6px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    verticalAlign: 'middle'
  },
  plain: { color: tokens.colorNeutralForeground2, border: `1px solid ${tokens.colorNeutralStroke2}` },
  brand: {
    color: tokens.colorBrandForeground2,
    background: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    background: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`
  }
})

/** A role or a state in a small frame, 20 px high. */
export function Mark({
  tone = 'plain',
  children
}: {
  tone?: 'plain' | 'brand' | 'warning'
  children: ReactNode
}) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.mark, styles[tone])}>{children}</span>
}
