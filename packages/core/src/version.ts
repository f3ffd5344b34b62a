/** The version of the model, which every result names. A release sets it, and a test holds it to the package's own. */
export const version = "0.1.0";
