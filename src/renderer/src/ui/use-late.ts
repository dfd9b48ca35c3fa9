import { useEffect, useState } from 'react'

/** True once `isWaiting` has lasted `delayMs`: a spinner shown sooner only flickers. */
export function useLate(isWaiting: boolean, delayMs = 400): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(() => setLate(true), delayMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isWaiting, delayMs])
  return isWaiting && isLate
}
