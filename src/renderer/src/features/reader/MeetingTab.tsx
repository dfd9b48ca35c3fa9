import { makeStyles, mergeClasses, Tab, TabList } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/model/item.ts'
import { useMessages } from '../../client/messages.tsx'
import { tokens } from '../../ui/theme.ts'
import { EvidenceText } from './EvidenceText.tsx'
import type { MeetingSlots } from './slots.ts'
import { useWidth } from './use-width.ts'

/** Under this width text and form take turns, in pixels. */
const ONE_AT_A_TIME_BELOW = 960

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(560px, 620px)',
    flex: '1 1 auto',
    minHeight: 0
  },
  one: { gridTemplateColumns: 'minmax(0, 1fr)' },
  form: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  turns: { flex: 'none', padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }
})

/** *Cuộc họp*: the text with the evidence of one field marked, and the report form. */
export function MeetingTab({
  item,
  face,
  slots
}: {
  item: ItemDetail
  face: 'serif' | 'sans'
  slots: MeetingSlots
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root)
  const [side, setSide] = useState<'text' | 'form'>('form')
  const isOne = width > 0 && width < ONE_AT_A_TIME_BELOW
  return (
    <div ref={root} className={styles.root}>
      {isOne && (
        <TabList
          className={styles.turns}
          size="small"
          selectedValue={side}
          onTabSelect={(_, { value }) => setSide(value === 'text' ? 'text' : 'form')}
        >
          <Tab value="text">{t('reader.side-text')}</Tab>
          <Tab value="form">{t('reader.side-form')}</Tab>
        </TabList>
      )}
      <div className={mergeClasses(styles.both, isOne && styles.one)}>
        {(!isOne || side === 'text') && <EvidenceText item={item} face={face} slots={slots} />}
        {(!isOne || side === 'form') && <div className={styles.form}>{slots.form}</div>}
      </div>
    </div>
  )
}
