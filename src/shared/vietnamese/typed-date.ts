/**
 * What a person typed as a date, as the archive writes it: dd/MM/yyyy → YYYY-MM-DD, dd/MM → --MM-DD,
 * MM/yyyy → YYYY-MM, yyyy → YYYY; also with dots, dashes or spaces, and ISO itself. null when it is no date
 * (also 31/02). Years 1000–2999.
 */
export function typedDate(typed: string): string | null {
  const text = typed.trim()
  const iso = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (iso) return build(iso[1], iso[2], iso[3])
  const parts = text.split(/[/.\-\s]+/)
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const [a, b, c] = parts
  if (parts.length === 3 && /^[12]\d{3}$/.test(c ?? '')) return build(c, b, a)
  if (parts.length === 2 && /^[12]\d{3}$/.test(b ?? '')) return build(b, a)
  if (parts.length === 2) return build(undefined, b, a)
  return null
}

function build(year: string | undefined, month?: string, day?: string): string | null {
  const m = month === undefined ? undefined : Number(month)
  const d = day === undefined ? undefined : Number(day)
  if (m !== undefined && (m < 1 || m > 12)) return null
  // A leap year stands in where the year is not known, so that 29/02 passes.
  if (d !== undefined && m !== undefined) {
    const last = new Date(Date.UTC(Number(year ?? 2000), m, 0)).getUTCDate()
    if (d < 1 || d > last) return null
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  const rest = [m, d].filter((value) => value !== undefined).map(two)
  return year === undefined ? `--${rest.join('-')}` : [year, ...rest].join('-')
}
