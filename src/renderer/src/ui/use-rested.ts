import { useEffect, useState } from 'react'

/** What was typed, once nothing has been typed for `restMs`: spares the archive half-typed syllables. */
export function useRested(typed: string, restMs = 120): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed, restMs])
  return rested
}
