/** What a note holds: figures as they stood when it was drawn up, and the words people edited. */
export interface NoteContent {
  texts: Record<string, string>
}
