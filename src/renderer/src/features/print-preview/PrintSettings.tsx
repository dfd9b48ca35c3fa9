import {
  Checkbox,
  Divider,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup
} from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ItemId } from '../../../../shared/model/item.ts'
import type { MessageKey } from '../../../../shared/messages/messages.ts'
import type { Template } from '../../../../shared/model/printable/printable.ts'
import { useMessages } from '../../client/messages.tsx'
import { KeptField } from '../../ui/KeptField.tsx'
import { tokens } from '../../ui/theme.ts'
import { PrinterFields } from './PrinterFields.tsx'
import {
  isIssued,
  offered,
  periodOf,
  scopesOf,
  signingDay,
  type PrintChoice,
  type Scope
} from './print-choice.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    background: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`
  },
  fields: {
    flex: '1 1 auto',
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    '& label': { fontSize: '12px', lineHeight: '16px', fontWeight: 600 },
    '& .fui-Radio label, & .fui-Checkbox label': { fontSize: '14px', lineHeight: '20px', fontWeight: 400 }
  },
  narrow: { minWidth: 0 },
  rule: { flex: 'none' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px' },
  foot: {
    display: 'flex',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3
  },
  icon: { flex: 'none', fontSize: '16px' }
})

/** What is printed, and what can be set about it. `letterhead` are the office's own fields, kept in the archive. */
export function PrintSettings({
  choice,
  onChoice,
  itemIds,
  isMeeting,
  letterhead
}: {
  choice: PrintChoice
  onChoice: (change: Partial<PrintChoice>) => void
  itemIds: readonly ItemId[]
  isMeeting: boolean
  letterhead: ReactNode
}) {
  const styles = useStyles()
  const { t } = useMessages()
  const { template } = choice
  return (
    <aside className={styles.root} aria-label={t('print.settings')}>
      <div className={styles.fields}>
        <Field label={t('print.template')} hint={t(`print.about-${template}`)}>
          <Dropdown
            className={styles.narrow}
            value={t(`print.template-${template}`)}
            selectedOptions={[template]}
            onOptionSelect={(_, { optionValue }) => onChoice({ template: optionValue as Template })}
          >
            {offered(itemIds, isMeeting).map((one) => (
              <Option key={one} value={one}>
                {t(`print.template-${one}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <What choice={choice} onChoice={onChoice} itemIds={itemIds} />
        {isIssued(template) && (
          <div className={styles.pair}>
            <KeptField
              label={t('print.number')}
              placeholder={t('print.left-blank')}
              maxLength={20}
              value={choice.number}
              onKeep={(number) => onChoice({ number })}
            />
            <KeptField
              label={t('print.signed-on')}
              placeholder={t('print.left-blank')}
              maxLength={10}
              value={choice.signedOn}
              problemOf={(typed) =>
                typed.trim() === '' || signingDay(typed) !== null ? null : t('print.wrong-day')
              }
              onKeep={(signedOn) => onChoice({ signedOn })}
            />
          </div>
        )}
        {letterhead}
        {isIssued(template) && <Parts choice={choice} onChoice={onChoice} />}
        <Divider className={styles.rule} />
        <PrinterFields />
      </div>
      <div className={styles.foot}>
        <InfoRegular className={styles.icon} aria-hidden="true" />
        <span>{t(NOTES[template])}</span>
      </div>
    </aside>
  )
}

const NOTES: Readonly<Record<Template, MessageKey>> = {
  'tom-tat': 'print.note',
  nd30: 'print.note-issued',
  dang: 'print.note-issued',
  'tong-hop': 'print.note',
  phieu: 'print.note-archive',
  so: 'print.note-archive'
}

/** What an issued report has besides its body. */
function Parts({
  choice: { parts },
  onChoice
}: {
  choice: PrintChoice
  onChoice: (change: Partial<PrintChoice>) => void
}) {
  const { t } = useMessages()
  return (
    <div>
      <Checkbox
        label={t('print.part-figures')}
        checked={parts.figures}
        onChange={(_, { checked }) => onChoice({ parts: { ...parts, figures: checked === true } })}
      />
      <Checkbox
        label={t('print.part-recipients')}
        checked={parts.recipients}
        onChange={(_, { checked }) => onChoice({ parts: { ...parts, recipients: checked === true } })}
      />
      <Checkbox
        label={t('print.part-source')}
        checked={parts.source}
        onChange={(_, { checked }) => onChoice({ parts: { ...parts, source: checked === true } })}
      />
    </div>
  )
}

/** Of what is bound: which items, which period; of a register, what it lists. */
function What({
  choice,
  onChoice,
  itemIds
}: {
  choice: PrintChoice
  onChoice: (change: Partial<PrintChoice>) => void
  itemIds: readonly ItemId[]
}) {
  const { t } = useMessages()
  const scopes = scopesOf(choice.template, itemIds)
  const scope = scopes.includes(choice.scope) ? choice.scope : scopes[0]
  const names: Record<Scope, string> = {
    chosen: t('print.scope-chosen', { count: itemIds.length }),
    all: t('print.scope-all'),
    period: t(choice.template === 'so' ? 'print.scope-arrived' : 'print.scope-held')
  }
  if (scope === undefined) return null
  return (
    <>
      {choice.template === 'so' && (
        <Field label={t('print.register')}>
          <RadioGroup
            value={choice.register}
            onChange={(_, { value }) => onChoice({ register: value as PrintChoice['register'] })}
          >
            <Radio value="items" label={t('print.register-items')} />
            <Radio value="citations" label={t('print.register-citations')} />
          </RadioGroup>
        </Field>
      )}
      {scopes.length > 1 && (
        <Field label={t('print.scope')}>
          <RadioGroup value={scope} onChange={(_, { value }) => onChoice({ scope: value as Scope })}>
            {scopes.map((one) => (
              <Radio key={one} value={one} label={names[one]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {scope === 'period' && (
        <KeptField
          label={t('print.period')}
          hint={t('print.period-hint')}
          maxLength={20}
          value={choice.period}
          problemOf={(typed) => (periodOf(typed) === null ? t('print.wrong-period') : null)}
          onKeep={(period) => onChoice({ period })}
        />
      )}
    </>
  )
}
