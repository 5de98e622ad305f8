import Domain

/// What the made file has to know of a question.
struct MadeQuestion {
    enum Kind { case text, single, multiple }

    let kind: Kind
    let codes: [Int]
    /// The codes that stand alone.
    let exclusive: [Int]
    /// The code that asks for a text beside it.
    let other: Int?
    let hasDetail: Bool
    let condition: Routing?

    init(_ question: Question, position: [String: Int]) {
        kind =
            switch question.kind {
            case .text: .text
            case .single: .single
            case .multiple: .multiple
            }
        codes = question.choice?.codes ?? []
        exclusive = question.choice?.exclusive ?? []
        other = question.choice?.other
        hasDetail = question.choice?.detail != nil
        condition = question.condition.map { Routing($0, position: position) }
    }

    /// A condition on what was chosen, by the places of questions: names would make writing millions of lines slow.
    indirect enum Routing {
        case comparison(question: Int, code: UInt64, equals: Bool)
        case all([Routing])
        case any([Routing])

        init(_ condition: Condition, position: [String: Int]) {
            func place(_ question: String) -> Int {
                guard let place = position[question] else { preconditionFailure("no question '\(question)'") }
                return place
            }
            switch condition {
            case .equals(let question, let code):
                self = .comparison(question: place(question), code: UInt64(code), equals: true)
            case .differs(let question, let code):
                self = .comparison(question: place(question), code: UInt64(code), equals: false)
            case .all(let parts): self = .all(parts.map { Routing($0, position: position) })
            case .any(let parts): self = .any(parts.map { Routing($0, position: position) })
            }
        }

        func holds(_ chosen: [UInt64]) -> Bool {
            switch self {
            case .comparison(let question, let code, let equals): (chosen[question] >> code & 1 == 1) == equals
            case .all(let parts): parts.allSatisfy { $0.holds(chosen) }
            case .any(let parts): parts.contains { $0.holds(chosen) }
            }
        }
    }
}
