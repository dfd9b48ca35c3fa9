import { makeStyles } from '@fluentui/react-components'
import { useMessages } from '../../client/messages.tsx'
import { sentence } from '../../client/sentence.ts'
import { typedDate } from '../../../../shared/vietnamese/typed-date.ts'
import { useForm } from './form-context.ts'
import { FormField } from './FormField.tsx'

const useStyles = makeStyles({
  root: { margin: '8px -4px 0 -8px' },
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' }
})

const PARTS = ['sáng', 'trưa', 'chiều', 'tối'] as const

/** The facts of the meeting itself: name, organiser, when and where. */
export function GeneralSection() {
  const styles = useStyles()
  const { t, formatDate } = useMessages()
  const { report } = useForm().form
  const parts = [
    { value: '', label: t('meeting.not-stated') },
    ...PARTS.map((part) => ({ value: part, label: t(`meeting.part-${partKeys[part]}`) }))
  ]
  return (
    <section data-section="general" className={styles.root} aria-label={t('meeting.tab-general')}>
      <FormField name="name" label={t('meeting.name')} field={report.name} format={sentence} />
      <FormField name="organiser" label={t('meeting.organiser')} field={report.organiser} />
      <div className={styles.two}>
        <FormField
          name="date"
          label={t('meeting.date')}
          field={report.date}
          format={formatDate}
          parse={typedDate}
          problem={t('meeting.date-problem')}
        />
        <FormField
          name="partOfDay"
          label={t('meeting.part-of-day')}
          field={report.partOfDay}
          choices={parts}
          isShort
        />
        <FormField name="startTime" label={t('meeting.start-time')} field={report.startTime} />
        <FormField name="endTime" label={t('meeting.end-time')} field={report.endTime} isShort />
        <FormField name="place" label={t('meeting.place')} field={report.place} />
        <FormField name="kind" label={t('meeting.kind')} field={report.kind} format={sentence} isShort />
      </div>
    </section>
  )
}

const partKeys = { sáng: 'morning', trưa: 'noon', chiều: 'afternoon', tối: 'evening' } as const
