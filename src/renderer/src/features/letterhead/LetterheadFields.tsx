/**
 * What the archive's office puts on its papers, field by field, as settings and print screen show it. Every change is
 * kept in the archive at once and can be undone; what the pages look like is decided elsewhere.
 */
import { Checkbox, Field, Radio, RadioGroup, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Letterhead } from '../../../../shared/model/letterhead.ts'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import { KeptField } from '../../ui/KeptField.tsx'
import type { Notify } from '../../ui/notify.ts'
import type { LetterheadField } from './fields.ts'
import { linesOf, marginsOf, marginWords } from './letterhead-words.ts'

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '12px 8px' },
  whole: { gridColumn: '1 / -1' }
})

/** One after the other; short ones stand side by side. */
export function LetterheadFields({ fields, notify }: { fields: readonly LetterheadField[]; notify: Notify }) {
  const styles = useStyles()
  const { data } = useCall('letterhead.get', {})
  const { mutate } = useAction('letterhead.set')
  if (data === undefined) return null
  const keep = (change: Partial<Letterhead>): void => mutate({ change }, { onError: notify.failed })
  return (
    <div className={styles.grid}>
      {fields.map((field) => (
        <div key={field} className={mergeClasses(!SHORT.has(field) && styles.whole)}>
          <OneField field={field} letterhead={data} keep={keep} />
        </div>
      ))}
    </div>
  )
}

const SHORT: ReadonlySet<LetterheadField> = new Set([
  'symbol',
  'place',
  'signerAuthority',
  'signerOffice',
  'volume',
  'partyClosingMark'
])

type Props = { field: LetterheadField; letterhead: Letterhead; keep: (change: Partial<Letterhead>) => void }

function OneField({ field, letterhead, keep }: Props) {
  const { t } = useMessages()
  const words = TEXTS[field]
  switch (field) {
    case 'issuer':
    case 'addressees':
    case 'recipients':
      return (
        <KeptField
          label={t(words.label)}
          {...(words.hint && { hint: t(words.hint) })}
          isLong
          maxLength={4000}
          value={letterhead[field].join('\n')}
          onKeep={(typed) => keep({ [field]: linesOf(typed) })}
        />
      )
    case 'bodySize':
      return (
        <Choice
          label={t(words.label)}
          values={[13, 13.5, 14]}
          value={letterhead.bodySize}
          onChoose={(bodySize) => keep({ bodySize })}
        />
      )
    case 'partyRecipientSize':
      return (
        <Choice
          label={t(words.label)}
          values={[11, 12, 14]}
          value={letterhead.partyRecipientSize}
          onChoose={(partyRecipientSize) => keep({ partyRecipientSize })}
        />
      )
    case 'margins':
      return (
        <KeptField
          label={t(words.label)}
          value={marginWords(letterhead.margins)}
          problemOf={(typed) => (marginsOf(typed) === null ? t('letterhead.margins-wrong') : null)}
          onKeep={(typed) => {
            const margins = marginsOf(typed)
            if (margins !== null) keep({ margins })
          }}
        />
      )
    case 'partyUnderlinesRecipients':
      return (
        <Checkbox
          label={t(words.label)}
          checked={letterhead.partyUnderlinesRecipients}
          onChange={(_, { checked }) => keep({ partyUnderlinesRecipients: checked === true })}
        />
      )
    default:
      return (
        <KeptField
          label={t(words.label)}
          {...(words.hint && { hint: t(words.hint) })}
          {...(words.placeholder && { placeholder: t(words.placeholder) })}
          maxLength={field === 'symbol' ? 60 : field === 'volume' || field === 'partyClosingMark' ? 20 : 300}
          value={letterhead[field]}
          onKeep={(typed) => keep({ [field]: typed })}
        />
      )
  }
}

function Choice<N extends number>(props: {
  label: string
  values: readonly N[]
  value: N
  onChoose: (value: N) => void
}) {
  const { label, values, value, onChoose } = props
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={String(value)}
        onChange={(_, data) => {
          const chosen = values.find((one) => String(one) === data.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {values.map((one) => (
          <Radio key={one} value={String(one)} label={String(one).replace('.', ',')} />
        ))}
      </RadioGroup>
    </Field>
  )
}

const TEXTS: Readonly<
  Record<LetterheadField, { label: MessageKey; hint?: MessageKey; placeholder?: MessageKey }>
> = {
  office: {
    label: 'letterhead.office',
    hint: 'letterhead.office-hint',
    placeholder: 'letterhead.office-placeholder'
  },
  authority: { label: 'letterhead.authority' },
  issuer: { label: 'letterhead.issuer', hint: 'letterhead.issuer-hint' },
  place: { label: 'letterhead.place' },
  symbol: { label: 'letterhead.symbol', placeholder: 'letterhead.symbol-placeholder' },
  addressees: { label: 'letterhead.addressees', hint: 'letterhead.lines-hint' },
  recipients: { label: 'letterhead.recipients', hint: 'letterhead.lines-hint' },
  signerAuthority: {
    label: 'letterhead.signer-authority',
    placeholder: 'letterhead.signer-authority-placeholder'
  },
  signerOffice: { label: 'letterhead.signer-office' },
  signerName: { label: 'letterhead.signer-name' },
  bodySize: { label: 'letterhead.body-size' },
  margins: { label: 'letterhead.margins' },
  partyClosingMark: { label: 'letterhead.party-mark' },
  partyUnderlinesRecipients: { label: 'letterhead.party-underline' },
  partyRecipientSize: { label: 'letterhead.party-size' },
  volume: { label: 'letterhead.volume' }
}
