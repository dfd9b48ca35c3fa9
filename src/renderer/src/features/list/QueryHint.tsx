import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import type { ListPage } from './list-pages.ts'

const useStyles = makeStyles({
  hint: {
    flexShrink: 0,
    padding: '0 16px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1
  },
  part: { textDecorationLine: 'underline', textDecorationStyle: 'wavy', textUnderlineOffset: '3px' }
})

/** The parts of the query that could not be read: a quiet line, never an error box. */
export function QueryHint({ page, query }: { page: ListPage | undefined; query: string }) {
  const styles = useStyles()
  const { t } = useMessages()
  const [problem] = page?.problems ?? []
  if (problem === undefined) return null
  const part = query.slice(problem.start, problem.end)
  const [before, after] = t('search.problem').split('{part}')
  return (
    <p className={styles.hint} role="status">
      {before}
      <span className={styles.part}>{part}</span>
      {after}
    </p>
  )
}
