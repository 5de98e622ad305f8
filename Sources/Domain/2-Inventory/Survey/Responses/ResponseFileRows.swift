/// Responses as the rows of Kring's own response file, which ``ResponseFile`` reads back.
public struct ResponseFileRows: Sendable, Equatable {
    /// The header, and a row for each response.
    public var rows: [[String]]

    /// Of a confidential survey: everything, under the id of each response.
    public init(_ responses: [SubmittedResponse], of questionnaire: Questionnaire) {
        let columns = questionnaire.columns.map(\.name)
        rows =
            [[ResponseHeader.idColumn] + columns]
            + responses.map { response in [response.id] + columns.map { response.answers[$0] ?? "" } }
    }

    /// Of an anonymous survey: without ids. In the pool question 2 and 3 are left open, and 'anders' says why: a reader
    /// counts them with those who left them open, who are in the pool of every table too (``SmallGroups``).
    public init(_ release: AnonymousRelease) {
        let columns = release.questionnaire.columns
        let pooled = Set(
            columns.filter { $0.role == .other && AnonymousRelease.telling.contains($0.question) }.map(\.name))
        rows =
            [columns.map(\.name)]
            + release.rows.map { row in
                columns.map { column in
                    row.isPooled && pooled.contains(column.name)
                        ? ResponseTable.pooled.label : row.answers[column.name] ?? ""
                }
            }
    }
}
