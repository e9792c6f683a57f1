/** @returns true where a picture so wide, in layout units, has room for one column of notes only */
export const isNarrow = (width: number): boolean => width < 560;
