/** Cuts a text to a length in UTF-16 units without splitting a character such as an emoji, which the server refuses. */
export const cutText = (text: string, max: number) => text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
