/// How one more edition would tell its people apart, beside the editions before it.
public struct EditionPlan: Sendable {
    /// Which organisations get figures of their own with it.
    public let organisations: OrganisationFigures
    /// The group of every response, by its number.
    public let cells: [Int: EditionRule.Cell]
    /// Why it can't be published; `nil` where it can.
    public let obstacle: EditionRule.TooLittleDifference?

    /// Organisations whose figures would tell too much beside an earlier edition get none.
    ///
    /// - Parameters:
    ///   - columns: every response that the publication counts.
    ///   - numbers: what each response is known by, by place.
    ///   - organisation: of the response at a place.
    ///   - name: decides between two organisations of the same size.
    public init(
        _ columns: ResponseColumns, numbers: [Int], of publication: Publication, before: [EditionRule.Before],
        name: (Organisation.ID) -> String, organisation: (Int) -> Organisation.ID?
    ) {
        let question = publication.groups?.question.id
        var refused: Set<Organisation.ID> = []
        while true {
            let figures = OrganisationFigures(
                columns, of: publication, refused: refused, name: name, organisation: organisation)
            let cells = Dictionary(
                uniqueKeysWithValues: numbers.enumerated().map { place, number in
                    let code = question.flatMap { columns.code(of: $0, at: place) }
                    let own = organisation(place).flatMap { figures[$0] == nil ? nil : $0 }
                    return (number, publication.cell(ofGroup: code, organisation: own))
                })
            let obstacle: EditionRule.TooLittleDifference?
            do {
                try EditionRule.check(before, now: cells, minimum: publication.minimum)
                obstacle = nil
            } catch {
                let told = Set((error.cells ?? []).compactMap(\.organisation))
                if !told.isEmpty {
                    refused.formUnion(told)
                    continue
                }
                obstacle = error
            }
            (organisations, self.cells, self.obstacle) = (figures, cells, obstacle)
            return
        }
    }
}

extension Publication {
    /// The group of an edition in which a response can be told apart: by the groups that are compared, and by its
    /// organisation where that has figures of its own.
    ///
    /// - Parameters:
    ///   - code: what it answered to the question that makes the groups.
    ///   - organisation: `nil` where it has no figures of its own.
    func cell(ofGroup code: Int?, organisation: Organisation.ID?) -> EditionRule.Cell {
        let shown = groups?.groups ?? []
        let group = shown.count < 2 ? nil : shown.firstIndex { $0.codes.contains(code) }
        return EditionRule.Cell(group: group, organisation: organisation)
    }
}
