/** The program's sign: a sheet with one amber line, on ink. The colours are its own in every theme. */
export function AppLogo({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      style={{ flexShrink: 0, display: 'block' }}
    >
      <rect width="32" height="32" rx="7" fill="#1b4d8f" />
      <path
        d="M8 9.5A2.5 2.5 0 0 1 10.5 7h8.8L24 11.700v10.800a2.5 2.5 0 0 1-2.5 2.500h-11A2.5 2.5 0 0 1 8 22.500z"
        fill="#fff"
      />
      <path d="M19 7.2v3.300a1.5 1.5 0 0 0 1.5 1.500h3.300z" fill="#9cc4f4" />
      <path d="M11.500 15.500h9M11.500 18.500h9" stroke="#1b4d8f" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M11.500 21.500h5" stroke="#c98a00" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
