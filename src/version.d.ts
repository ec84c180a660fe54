/** Version of package.json, put in by Vite. */
declare const __MOBA_VERSION__: string;
