import { Button, Dropdown, makeStyles, mergeClasses, Option } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons'
import type { ChosenEncoding } from '../../../../shared/model/encoding.ts'
import type { EncodingCase } from '../../../../shared/model/encoding-repair.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall } from '../../client/queries.ts'
import { tokens } from '../../ui/theme.ts'
import { currentOf, encodings, readAsName } from './encoding-name.ts'
import { Spelling } from './Spelling.tsx'
import type { Doctor } from './use-doctor.ts'

const useStyles = makeStyles({
  aside: { fontSize: '12px', color: tokens.colorNeutralForeground3 },
  select: { minWidth: '168px', height: '24px' },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    flex: 'none',
    padding: '8px 20px 12px'
  },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2
  },
  icon: { flex: 'none' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusWarningForeground1 },
  alike: { fontWeight: 400, marginLeft: '-8px' }
})

const AS_READ = 'as-read'

/** The text as it stands in the file beside what the chosen encoding makes of it, and how well that is spelt. */
export function Preview({ item, doctor }: { item: EncodingCase; doctor: Doctor }) {
  const styles = useStyles()
  const { t, errorText } = useMessages()
  const choice = doctor.choiceOf(item)
  const current = currentOf(item)
  const { data, error } = useCall('encodings.preview', { id: item.id, encoding: choice })
  const alike = doctor.alike(item).length
  const nameOf = (encoding: ChosenEncoding | null) =>
    encoding === null
      ? t('encodings.as-read', { name: readAsName(item.evidence.readAs) })
      : t(`encodings.name-${encoding}`)
  const isGood = data?.invalidCount === 0
  return (
    <>
      <Spelling
        isBefore
        label={current === null ? t('encodings.now') : t('encodings.in-file')}
        aside={
          <span className={styles.aside}>
            {t('encodings.read-as', { name: readAsName(item.evidence.readAs) })}
          </span>
        }
        blocks={data?.before}
      />
      <Spelling
        label={choice === current ? t('encodings.now') : t('encodings.after')}
        aside={
          <Dropdown
            size="small"
            className={styles.select}
            aria-label={t('encodings.choose')}
            value={nameOf(choice)}
            selectedOptions={[choice ?? AS_READ]}
            onOptionSelect={(_, { optionValue }) => {
              if (optionValue !== undefined)
                doctor.choose(item, optionValue === AS_READ ? null : (optionValue as ChosenEncoding))
            }}
          >
            {encodings.map((encoding) => (
              <Option key={encoding} value={encoding}>
                {nameOf(encoding)}
              </Option>
            ))}
            <Option value={AS_READ}>{nameOf(null)}</Option>
          </Dropdown>
        }
        blocks={data?.after}
      >
        <div className={styles.foot}>
          <div className={styles.verdict} role="status">
            {error && (
              <>
                <Warning16Regular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
                {errorText(error)}
              </>
            )}
            {data && isGood && (
              <>
                <CheckmarkCircle16Regular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
                {t('encodings.all-valid', { count: data.valid })}
              </>
            )}
            {data && !isGood && (
              <>
                <Warning16Regular className={mergeClasses(styles.icon, styles.bad)} aria-hidden />
                {t('encodings.some-invalid', {
                  valid: data.valid,
                  count: data.invalidCount,
                  words: data.invalid.join(', ')
                })}
              </>
            )}
          </div>
          {alike > 0 && (
            <Button
              appearance="subtle"
              size="small"
              className={styles.alike}
              title={t('encodings.alike-hint')}
              onClick={() => doctor.chooseAlike(item)}
            >
              {t('encodings.alike', { count: alike + 1 })}
            </Button>
          )}
        </div>
      </Spelling>
    </>
  )
}
