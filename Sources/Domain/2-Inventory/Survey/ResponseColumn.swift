/// A column of a response file, and at the same time a field of the web form: both speak the same names.
public struct ResponseColumn: Sendable, Equatable {
    /// `q2`, `q2_other`, `q7_3`, `q8_detail`.
    public var name: String
    /// The question it belongs to.
    public var question: String
    public var role: Role

    public enum Role: Sendable, Equatable {
        /// Free text, or the code of the one option chosen.
        case answer
        /// 1 or 0: whether this option was chosen.
        case option(Int)
        /// What was written at 'anders, namelijk'.
        case other
        /// An explanation.
        case detail
    }
}

extension Question {
    /// The columns that hold this question's answer, in the order of a response file.
    public var columns: [ResponseColumn] {
        var columns: [ResponseColumn]
        switch kind {
        case .text, .single:
            columns = [ResponseColumn(name: id, question: id, role: .answer)]
        case .multiple(let choice):
            columns = choice.codes.map { ResponseColumn(name: "\(id)_\($0)", question: id, role: .option($0)) }
        }
        if choice?.other != nil { columns.append(ResponseColumn(name: "\(id)_other", question: id, role: .other)) }
        if choice?.detail != nil { columns.append(ResponseColumn(name: "\(id)_detail", question: id, role: .detail)) }
        return columns
    }
}

extension Questionnaire {
    /// Every column of a response file of this questionnaire, without the leading `id`.
    public var columns: [ResponseColumn] { questions.flatMap(\.columns) }
}
