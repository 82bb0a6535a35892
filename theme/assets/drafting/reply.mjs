/**
 * What Python answers where a guide is written, as types: each is a record of `content/drafting/` of the same name.
 *
 * @typedef {{ file: string, line: number, path: string, what: string, mend: string }} Fault
 * @typedef {{ view: "faults", faults: Fault[] }} Faulty
 * @typedef {{ view: "draft", draft: Draft, ways: Ways | null, too_many: boolean }} Drafted
 * @typedef {{ view: "proof", paths: number, states: number, faults: Fault[] }} Proved
 * @typedef {{ view: "large" }} TooLarge
 * @typedef {{ words: string, parts: Told[] }} Told a condition; with parts, the words stand over their list
 * @typedef {{ number: number, ask: string, why: string, answers: string[], when: Told }} QuestionRow
 * @typedef {{ when: Told, then: string, because: string, sources: string[] }} RuleRow
 * @typedef {{ title: string, read: string, rules: RuleRow[] }} RulesTable
 * @typedef {{ title: string, questions: QuestionRow[], decisions: RulesTable[] }} Draft
 * @typedef {{ answers: string[], place: number | null, end: string }} Branch
 * @typedef {{ question: number, ask: string, branches: Branch[] }} Place
 * @typedef {{ decision: string, places: Place[], passed: number[], end: string }} Ways
 */
export {};
