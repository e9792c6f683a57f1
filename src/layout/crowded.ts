/** Names of more dimensions than this have one line in a radar, and stand in a column on either side, with lines to their axes. */
export const crowded = 36;
