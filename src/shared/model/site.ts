/**
 * The site of an address, as people name it: the host without `www.` or `m.`, lower case. Null for anything but an
 * address of the web with a full host name.
 */
export function siteOf(address: string | null | undefined): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#@]+)/i.exec(address ?? '')?.[1]?.toLowerCase()
  return host !== undefined && /[^.]\.[^.]/.test(host) ? host.replace(/^(?:www|m)\.(?=.*\.)/, '') : null
}
