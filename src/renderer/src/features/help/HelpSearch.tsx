import { makeStyles } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'

const forms: readonly (readonly [writing: string, key: MessageKey])[] = [
  ['dân vận khéo', 'help.search-plain'],
  ['"năm dân vận chính quyền"', 'help.search-phrase'],
  ['giám sát OR phản biện', 'help.search-or'],
  ['hội nghị -đối thoại', 'help.search-not'],
  ['đối tho*', 'help.search-prefix'],
  ['đối thoại NEAR/5 nhân dân', 'help.search-near'],
  ['=dân vận', 'help.search-strict'],
  ['tiêu_đề:đối thoại  thẻ:"dân vận"', 'help.search-field'],
  ['thẻ:Dân vận/*  thẻ_chú_thích:"việc cần làm"', 'help.search-tags'],
  ['ngày:12/2019  ngày:1/12/2019..31/12/2019', 'help.search-date']
]

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '4px 12px 4px 0'
  },
  cell: {
    padding: '7px 12px 7px 0',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`
  },
  writing: { fontWeight: tokens.fontWeightSemibold, width: '46%' }
})

/** The search language by example. */
export function HelpSearch() {
  const styles = useStyles()
  const { t } = useMessages()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={`${styles.head} ${styles.writing}`}>{t('help.write')}</th>
          <th className={styles.head}>{t('help.finds')}</th>
        </tr>
      </thead>
      <tbody>
        {forms.map(([writing, key]) => (
          <tr key={key}>
            <td className={`${styles.cell} ${styles.writing}`}>{writing}</td>
            <td className={styles.cell}>{t(key)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
