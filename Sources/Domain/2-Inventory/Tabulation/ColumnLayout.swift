/// Where each question's answers stand among the bit planes of ``ResponseColumns``.
///
/// A plane holds one bit per response: 'was asked', 'answered', or 'chose this option'. A count is then the number of
/// bits set, and a table by groups the number of bits that two planes share.
public struct ColumnLayout: Sendable, Equatable {
    public let questionnaire: Questionnaire
    public let questions: [Question]
    let planes: [Planes]
    /// How many planes a response has in all.
    let planeCount: Int
    let routing: Routing
    private let positions: [String: Int]

    /// The planes of one question.
    struct Planes: Sendable, Equatable {
        /// The plane 'was asked', where routing decides; `nil` where everyone is asked.
        var asked: Int?
        /// The plane 'answered', for text and multiple choice. A single choice was answered where it has a code.
        var answered: Int?
        /// The plane of the first option; the others follow in their order.
        var firstOption: Int
        var codes: [Int]
        /// The plane of each code, by code; -1 where there is no such code.
        var planeOfCode: [Int]
        var isSingle: Bool

        var options: Range<Int> { firstOption..<(firstOption + codes.count) }
    }

    public init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        questions = questionnaire.questions
        positions = Dictionary(
            questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var next = 0
        func take(_ count: Int = 1) -> Int {
            defer { next += count }
            return next
        }
        var planes: [Planes] = []
        for question in questions {
            let isSingle = question.kindName == "single"
            let codes = question.choice?.codes ?? []
            let asked = question.condition == nil ? nil : take()
            let answered = isSingle ? nil : take()
            let first = take(codes.count)
            var planeOfCode = [Int](repeating: -1, count: Option.largestCode + 1)
            for (index, code) in codes.enumerated() where planeOfCode.indices.contains(code) {
                planeOfCode[code] = first + index
            }
            planes.append(
                Planes(
                    asked: asked, answered: answered, firstOption: first, codes: codes, planeOfCode: planeOfCode,
                    isSingle: isSingle))
        }
        self.planes = planes
        planeCount = next
        routing = Routing(questions: questions, planes: planes, positions: positions)
    }

    /// The place of a question, from 0, or `nil` where the questionnaire has no such question.
    public func position(of question: String) -> Int? { positions[question] }
}
