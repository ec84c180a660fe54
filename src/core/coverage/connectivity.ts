/** 4: pixels touch by sides; 8: by corners, too. */
export type Connectivity = 4 | 8;
