import { Field, Textarea } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../client/messages.tsx'
import { useAction, useCall } from '../../client/queries.ts'
import type { Letterhead } from '../../../../shared/model/letterhead.ts'

/** The office's name on printed summaries of this archive; kept when the field is left or the dialog closed. */
export function LetterheadField() {
  const { data } = useCall('letterhead.get', {})
  return data === undefined ? null : <OfficeField letterhead={data} />
}

function OfficeField({ letterhead: { office } }: { letterhead: Letterhead }) {
  const { t } = useMessages()
  const { mutate } = useAction('letterhead.set')
  const typed = useRef(office)
  const keep = useRef(() => {})
  useEffect(() => {
    keep.current = () => {
      if (typed.current.trim() !== office) mutate({ change: { office: typed.current.trim() } })
    }
  })
  useEffect(() => () => keep.current(), [])
  return (
    <Field label={t('settings.letterhead')} hint={t('settings.letterhead-hint')}>
      <Textarea
        defaultValue={office}
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
