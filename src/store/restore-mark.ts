/** A file that stands in a data folder for as long as it is being restored. */
export const restoring = "restoring";
