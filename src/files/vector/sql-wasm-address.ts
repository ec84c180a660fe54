import address from 'sql.js/dist/sql-wasm-browser.wasm?url';

/** Where the built app keeps SQLite for GeoPackage. Only code that Vite bundles may import this. */
export const sqlWasmUrl: string = address;
