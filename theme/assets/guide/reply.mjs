/**
 * What Python answers, as types: each is a record of `wizards/` of the same name, written as JSON. No code is here.
 *
 * Of `wizards/door.py`:
 *
 * @typedef {{ code: string, question: string, field: string, message: string }} Message what could not be used
 * @typedef {{ question: string, ask: string, statement: string, change: string }} Answered change: the way back to it
 * @typedef {{ view: "error", errors: Message[] }} Refusal
 * @typedef {{ view: "read", fields: Record<string, string> }} Understood how the numbers are read, by field
 * @typedef {{ guide: string, fragment: string, back: string | null, gone: Answered[], errors: Message[],
 *   answers: Answered[] }} Reply gone: answers that no longer apply
 * @typedef {Reply & { view: "question", question: Asked, number: number, left: number | null }} QuestionReply
 * @typedef {Reply & { view: "check" }} CheckReply
 * @typedef {Reply & { view: "result", result: Result, note?: File | null, typed: Typed,
 *   hand_over: Record<string, string> }} ResultReply hand_over: the answers for each guide that follows
 * @typedef {{ case?: string, remark?: string }} Typed
 * @typedef {QuestionReply | CheckReply | ResultReply} View
 *
 * Of `wizards/telling/question.py` (options and labels are on the page already):
 *
 * @typedef {{ id: string, kind: string, ask: string, answer: string | null, fields: Input[] }} Asked
 * @typedef {{ id: string, value: string }} Input
 *
 * Of `wizards/telling/result.py`:
 *
 * @typedef {{ first: First | null, lines: Line[], lists: Items[], alternatives: Alternatives[], changes: Change[], not_considered: string[],
 *   exhibits: Exhibit[], letters: Post[], timeline: Timeline | null, figures: Figures }} Result
 * @typedef {{ decision: string, heading: string, label: string, id: string, title: string, text: string, more: string | null,
 *   because: string, statements: string[], rule_sources: Source[], sources: Source[], conditions: Condition[],
 *   next: Do[], stops: string[], who: string | null, time: string | null, municipality: string | null, company: string | null, pages: PageLink[] }} Line
 * @typedef {{ heading: string, title: string, text: string, because: string, steps: Do[], stops: string[],
 *   points: string[], as_of: string }} First the first page of a result
 * @typedef {{ words: string, more: string | null, who: string | null, takes: string | null, letter: string | null,
 *   at: string | null }} Do letter: the id of a Post; at: the outcome where a step from a list stands
 * @typedef {{ id: string, title: string, to: string, body: string, lawyer: boolean }} Post a letter to copy
 * @typedef {{ id: string, title: string, role: "do" | "care" | "tell", items: Line[] }} Items
 * @typedef {{ decision: string, heading: string, outcomes: Alternative[] }} Alternatives
 * @typedef {{ id: string, title: string, state: "possible" | "ruled_out" | "unasked", held: number, of: number,
 *   conditions: Condition[], pages: PageLink[] }} Alternative
 * @typedef {{ question: string, now: string, instead: string, then: string[], outcomes: Record<string, string>,
 *   asks: string | null }} Change then: the titles of outcomes, by decision
 * @typedef {{ id: string, words: string, state: "holds" | "fails" | "open" | "unasked", cure: string | null }} Condition
 * @typedef {{ words: string, place: string, sure?: "read" | "one_text" | "known" | null }} Source
 * @typedef {{ slug: string, title: string }} PageLink
 * @typedef {{ total?: string | null, threshold?: string | null, valid_to?: string | null,
 *   valid_to_words?: string | null }} Figures
 *
 * Of `wizards/telling/timeline.py`:
 *
 * @typedef {{ procedure: string, name: string, takes: string, ask: string, stages: Stretch[], usual_days: number,
 *   typed: string, error: string | null, verdict: "in_time" | "tight" | "too_late" | null,
 *   told: string | null, shorter: string[], after: string[], others: Span[] }} Timeline
 * @typedef {{ id: string, words: string, who: string, usual: string, usual_days: number, least: string,
 *   least_days: number, more: string | null, sources: Source[], begin: string | null
 *   }} Stretch begin: a sentence on the latest day for it
 * @typedef {{ id: string, name: string, takes: string, begin: string | null }} Span another procedure
 *
 * Of `wizards/guide/exhibits.py` and `wizards/note/note.py`:
 *
 * @typedef {{ kind: "table", title: string, columns: string[], rows: string[][] }} Table
 * @typedef {{ kind: "chart", title: string, bars: Bar[] }} Chart
 * @typedef {{ label: string, value: number, words: string }} Bar
 * @typedef {Table | Chart} Exhibit
 * @typedef {{ name: string, type: string, text?: string | null, base64?: string | null }} File
 * @typedef {{ format: string, case: string, remark: string, address: string, done: string[] }} Order done: the words of the steps that are ticked
 */
export {};
