import { useEffect, useState } from 'react'
import { openScan, type ScanPages } from './scan-pages.ts'

/** The pages of an original's bytes, closed when they are no longer shown; null until the bytes are there. */
export function useScan(data: Uint8Array<ArrayBuffer> | undefined, mediaType: string): ScanPages | null {
  const [scan, setScan] = useState<ScanPages | null>(null)
  useEffect(() => {
    if (data === undefined) return
    const opened = openScan(data, mediaType)
    setScan(opened)
    return () => {
      setScan(null)
      opened.close()
    }
  }, [data, mediaType])
  return scan
}
