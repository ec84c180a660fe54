/** Three blades of eelgrass that make an M under the surface. */
export function Logo() {
  return (
    <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <defs>
        <linearGradient id="logo-sea" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#3f9fb2" />
          <stop offset="1" stopColor="#073f4e" />
        </linearGradient>
      </defs>
      <rect width="28" height="28" rx="7" fill="url(#logo-sea)" />
      <g fill="none" strokeLinecap="round" strokeWidth="2.6">
        <path
          d="M6.5 22.5c-.6-5 .2-9.6 1.9-14.2 1.100 4.200 2.900 7.400 5.600 10.200"
          stroke="#ffffff"
        />
        <path
          d="M14 18.500c2.700-2.800 4.500-6 5.600-10.200 1.700 4.600 2.500 9.200 1.900 14.200"
          stroke="#9fe0c0"
        />
      </g>
    </svg>
  );
}
