import { Field, Textarea } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useChangeSettings, useSettings } from '../../client/queries.ts'

/** The office's name on printed summaries; kept when the field is left or the dialog closed. */
export function LetterheadField() {
  const { t } = useMessages()
  const { letterhead } = useSettings()
  const changeSettings = useChangeSettings()
  const typed = useRef(letterhead)
  const keep = useRef(() => {})
  useEffect(() => {
    keep.current = () => {
      if (typed.current.trim() !== letterhead) changeSettings({ letterhead: typed.current.trim() })
    }
  })
  useEffect(() => () => keep.current(), [])
  return (
    <Field label={t('settings.letterhead')} hint={t('settings.letterhead-hint')}>
      <Textarea
        defaultValue={letterhead}
        rows={2}
        textarea={{ maxLength: 300 }}
        onChange={(_, { value }) => {
          typed.current = value
        }}
        onBlur={() => keep.current()}
      />
    </Field>
  )
}
