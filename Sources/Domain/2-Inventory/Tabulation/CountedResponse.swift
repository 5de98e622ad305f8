/// One response with its routing applied: in which planes of the columns it counts.
///
/// While a response is read, its marks are one word per question: bit 0 says that the question was answered, bit `c`
/// that the option with code `c` was chosen.
public struct CountedResponse: Sendable, Equatable {
    /// The planes in which the response has a bit, in rising order.
    private(set) var planes: [Int] = []
    /// The questions, by place, that it answers without being asked.
    private(set) var unasked: [Int] = []

    /// The mark of a question that was answered.
    static let answered: UInt64 = 1

    /// A response that was counted before.
    ///
    /// - Parameter planes: in rising order.
    init(planes: [Int]) { self.planes = planes }

    /// Counts answers that were checked.
    public init(_ answers: Answers, layout: ColumnLayout) {
        var marks = [UInt64](repeating: 0, count: layout.questions.count)
        var span = marks.mutableSpan
        answers.mark(&span, layout: layout)
        let entries = layout.routing.entries.span
        let planeOfCode = layout.routing.planeOfCode.span
        for index in entries.indices {
            let entry = entries[index]
            if entry.asked >= 0 {
                guard layout.routing.holds(entry, span.span) else {
                    if span[index] != 0 { unasked.append(index) }
                    span[index] = 0
                    continue
                }
                planes.append(entry.asked)
            }
            var word = span[index]
            if word == 0 { continue }
            if entry.answered >= 0 { planes.append(entry.answered) }
            word &= ~Self.answered
            while word != 0 {
                planes.append(planeOfCode[index << 6 + word.trailingZeroBitCount])
                word &= word &- 1
            }
        }
    }
}

extension Answers {
    /// Sets the marks of these answers, which were checked: a word per question, empty before.
    func mark(_ marks: inout MutableSpan<UInt64>, layout: ColumnLayout) {
        for (index, question) in layout.questions.enumerated() {
            switch self[question.id] {
            case .text: marks[index] = CountedResponse.answered
            case .single(let code?, _, _): marks[index] = CountedResponse.answered | 1 << UInt64(code)
            case .multiple(let codes?, _, _):
                marks[index] = codes.reduce(CountedResponse.answered) { $0 | 1 << UInt64($1) }
            case .single(nil, _, _), .multiple(nil, _, _), nil: break
            }
        }
    }
}
