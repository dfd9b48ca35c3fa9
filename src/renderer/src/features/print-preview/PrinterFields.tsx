import { Checkbox, Dropdown, Field, makeStyles, Option, SpinButton } from '@fluentui/react-components'
import type { Printing } from '../../../../shared/model/settings.ts'
import { useMessages } from '../../client/messages.tsx'
import { useCall, useChangeSettings, useSettings } from '../../client/queries.ts'

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  pair: { display: 'grid', gridTemplateColumns: '88px minmax(0, 1fr)', gap: '8px' },
  narrow: { minWidth: 0 }
})

const SIDES = ['printer', 'simplex', 'longEdge', 'shortEdge'] as const
const MOST_COPIES = 99
/** No printer has this name: the system's own choice. */
const SYSTEM = ''

/** Printer, copies and sides; kept on this machine. */
export function PrinterFields() {
  const styles = useStyles()
  const { t } = useMessages()
  const { printing } = useSettings()
  const change = useChangeSettings()
  const { data: printers = [] } = useCall('report.printers', {})
  const keep = (own: Partial<Printing>): void => change({ printing: { ...printing, ...own } })
  const kept = printers.find(({ name }) => name === printing.printer)
  const isGone = printing.printer !== null && printers.length > 0 && kept === undefined
  return (
    <fieldset className={styles.root} aria-label={t('print.paper')}>
      <Field
        label={t('print.printer')}
        {...(isGone
          ? { validationMessage: t('print.printer-gone'), validationState: 'warning' as const }
          : {})}
      >
        <Dropdown
          className={styles.narrow}
          value={kept?.label ?? printing.printer ?? t('print.printer-default')}
          selectedOptions={[printing.printer ?? SYSTEM]}
          onOptionSelect={(_, { optionValue = SYSTEM }) =>
            keep({ printer: optionValue === SYSTEM ? null : optionValue })
          }
        >
          <Option value={SYSTEM}>{t('print.printer-default')}</Option>
          {printers.map(({ name, label }) => (
            <Option key={name} value={name}>
              {label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.pair}>
        <Field label={t('print.copies')}>
          <SpinButton
            className={styles.narrow}
            min={1}
            max={MOST_COPIES}
            value={printing.copies}
            onChange={(_, { value, displayValue }) => {
              const typed = value ?? Number(displayValue)
              if (Number.isInteger(typed) && typed >= 1 && typed <= MOST_COPIES) keep({ copies: typed })
            }}
          />
        </Field>
        <Field label={t('print.sides')}>
          <Dropdown
            className={styles.narrow}
            value={t(`print.sides-${printing.sides}`)}
            selectedOptions={[printing.sides]}
            onOptionSelect={(_, { optionValue }) => keep({ sides: optionValue as Printing['sides'] })}
          >
            {SIDES.map((sides) => (
              <Option key={sides} value={sides}>
                {t(`print.sides-${sides}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      </div>
      <Checkbox
        label={t('print.ask-first')}
        checked={printing.isAsked}
        onChange={(_, { checked }) => keep({ isAsked: checked === true })}
      />
    </fieldset>
  )
}
