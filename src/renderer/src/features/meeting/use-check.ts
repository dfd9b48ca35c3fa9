import { useCallback, useEffect, useState, type RefObject } from 'react'
import type { MeetingForm } from '../../../../shared/model/meeting-form.ts'
import { nextDoubtful, placesOf } from './doubtful.ts'

export type Check = {
  /** The place that is looked at, as its path in the report; null while nothing is checked. */
  at: string | null
  /** How many places are left. */
  left: number
  step(by: -1 | 1): void
  /** A place was confirmed: on to the next. */
  goOn(form: MeetingForm): void
  stop(): void
}

/** *Kiểm tra lại*: goes through what the program is not sure of; F8 and Shift+F8 wherever the focus is. */
export function useCheck(form: MeetingForm | undefined, body: RefObject<HTMLElement | null>): Check {
  const [at, setAt] = useState<string | null>(null)
  const left = form === undefined ? 0 : placesOf(form).filter(({ isDoubtful }) => isDoubtful).length

  useEffect(() => {
    if (at === null) return
    const place = body.current?.querySelector<HTMLElement>(`[data-field="${at}"]`)
    const target = place?.matches('tr') ? place : place?.querySelector<HTMLElement>('textarea, select')
    target?.focus()
    target?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [at, body])

  const step = useCallback(
    (by: -1 | 1) => {
      if (form !== undefined) setAt((now) => nextDoubtful(form, now, by)?.id ?? null)
    },
    [form]
  )
  const goOn = useCallback(
    (after: MeetingForm) => setAt((now) => (now === null ? null : (nextDoubtful(after, now, 1)?.id ?? null))),
    []
  )
  const stop = useCallback(() => setAt(null), [])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [step])

  return { at, left, step, goOn, stop }
}
