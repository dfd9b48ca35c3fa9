import { makeStyles } from '@fluentui/react-components'
import { QUERY_PROBLEM_CODES, type QueryProblemCode } from '../../../../shared/query/problem.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { ListPage } from './list-pages.ts'

/** Of a long part this much is shown. */
const longest = 60

const useStyles = makeStyles({
  hint: {
    flexShrink: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1
  },
  part: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textUnderlineOffset: '3px'
  }
})

const isKnown = (code: string): code is QueryProblemCode =>
  (QUERY_PROBLEM_CODES as readonly string[]).includes(code)

/** The first part of the query that could not be read: a quiet line, never an error box. */
export function QueryHint({ page, query }: { page: ListPage | undefined; query: string }) {
  const styles = useStyles()
  const { t } = useMessages()
  const problem = page?.problems.find(({ code }) => isKnown(code))
  if (problem === undefined || !isKnown(problem.code)) return null
  const part = query.slice(problem.start, Math.min(problem.end, problem.start + longest))
  return (
    <p className={styles.hint} role="status">
      <span className={styles.part}>{part}</span> {t(`query.problem.${problem.code}`)}
    </p>
  )
}
