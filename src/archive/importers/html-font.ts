import type { DomElement } from './dom.ts'

/** The first font an element asks for, by `face` or by its style; null when it names none. */
export function fontOf(element: DomElement): string | null {
  const style = /font-family\s*:\s*([^;]+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  const names = style ?? (element.localName === 'font' ? element.getAttribute('face') : null)
  return names?.split(',')[0]?.replace(/["']/g, '').trim() || null
}
