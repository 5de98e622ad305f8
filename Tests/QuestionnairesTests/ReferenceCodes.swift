/// The ids, codes and routing of Bijlage 1, as they were agreed with everyone who makes files with answers.
///
/// `kind`, `lines`, `options` (how many), `scale`, `other`, `dk`, `na`, `exclusive`, `detail` and
/// `show_if` per question.
let referenceCodes = """
    parts:
      I:
        q1:  {kind: text, lines: 1}
        q2:  {kind: single, options: 16, other: 16}
        q3:  {kind: single, options: 4, other: 4}
      II:
        q4a: {kind: single, options: 6, scale: agree, dk: 6}
        q4b: {kind: single, options: 6, scale: agree, dk: 6}
        q4c: {kind: single, options: 6, scale: agree, dk: 6}
        q4d: {kind: single, options: 6, scale: agree, dk: 6}
        q4e: {kind: single, options: 6, scale: agree, dk: 6}
        q4f: {kind: single, options: 6, scale: agree, dk: 6}
        q4g: {kind: single, options: 6, scale: agree, dk: 6}
      III:
        q5:  {kind: single, options: 3, dk: 3}
        q6:  {kind: single, options: 6, other: 6, show_if: "q5 == 2"}
        q7:  {kind: multiple, options: 9, other: 9, show_if: "q5 != 2"}
        q8:  {kind: single, options: 4, detail: 1, dk: 3, na: 4}
        q9:  {kind: single, options: 5, scale: frequency}
        q10: {kind: single, options: 5, scale: frequency}
        q11: {kind: text, lines: 4, show_if: "q9 != 5 or q10 != 5"}
        q12: {kind: single, options: 3, detail: 1, na: 3}
      IV:
        q13: {kind: single, options: 3, detail: 1, dk: 3}
        q14: {kind: multiple, options: 6, other: 6, show_if: "q13 == 1"}
        q15: {kind: single, options: 5, scale: satisfaction, detail: any, show_if: "q13 == 1"}
        q16: {kind: single, options: 4, dk: 4}
        q17: {kind: multiple, options: 6, other: 6, show_if: "q16 == 1 or q16 == 2"}
        q18: {kind: multiple, options: 8, other: 8, na: 7, exclusive: [6, 7]}
        q19: {kind: multiple, options: 10, other: 10, exclusive: [9]}
        q20: {kind: multiple, options: 10, other: 9, dk: 8, exclusive: [8, 10]}
        q21: {kind: multiple, options: 10, other: 9, dk: 8, exclusive: [8, 10]}
      V:
        v1:  {kind: text, lines: 4}
        v2:  {kind: text, lines: 4}
    """
