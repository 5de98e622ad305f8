import Domain

extension Factsheet {
    /// Every sentence of a section, or of all.
    func text(of section: String? = nil) -> String {
        sections.filter { section == nil || $0.id == section }.flatMap(\.blocks).compactMap(\.prose?.text)
            .joined(separator: "\n")
    }

    var citations: [Prose.Citation] { sections.flatMap(\.blocks).flatMap { $0.prose?.citations ?? [] } }

    /// Makes the factsheet of a file as the command line does.
    init(_ file: ResponseFile, plan: TabulationPlan) throws {
        let crossings = Publication.crossings(file.columns.layout, plan: plan)
        let publication = try Publication(
            tally: Tally(file.columns, crossings: crossings),
            organisations: OrganisationTables(file.columns) { index in
                if case .text(let name) = file.answers(at: index)["q1"] { return name }
                return ""
            }, plan: plan)
        self.init(FactsheetMaterial(publication: publication, date: Day(year: 2026, month: 11, day: 23)!))
    }
}

extension Factsheet.Block {
    var prose: Prose? {
        switch self {
        case .paragraph(let prose), .closing(let prose), .note(let prose): prose
        case .likert, .bars, .compared, .quote: nil
        }
    }
}
