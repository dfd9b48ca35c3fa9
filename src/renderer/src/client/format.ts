/**
 * dd/MM/yyyy of an ISO date, as the document states it: the day is read from the text, never shifted by a
 * time zone. `--MM-DD` (year unknown) gives dd/MM, `YYYY-MM` gives MM/yyyy, `YYYY` the year; what is not a
 * date comes back as it is.
 */
export function formatDate(iso: string | null): string {
  if (iso === null) return ''
  const full = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (full) return `${full[3]}/${full[2]}/${full[1]}`
  const yearless = /^--(\d{2})-(\d{2})$/.exec(iso)
  if (yearless) return `${yearless[2]}/${yearless[1]}`
  const month = /^(\d{4})-(\d{2})$/.exec(iso)
  if (month) return `${month[2]}/${month[1]}`
  return iso
}

const two = (value: number) => String(value).padStart(2, '0')

/** dd/MM/yyyy, HH:mm of an instant (ISO, UTC) in the machine's time zone. */
export function formatDateTime(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}, ${formatTime(iso)}`
}

/** HH:mm of an instant in the machine's time zone. */
export function formatTime(iso: string): string {
  const at = new Date(iso)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}
