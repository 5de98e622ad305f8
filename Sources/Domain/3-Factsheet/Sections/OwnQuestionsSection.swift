extension Factsheet.Section {
    /// The closed questions that a municipality added, other than statements: each a chart with its figures.
    static func ownQuestions(_ material: FactsheetMaterial) -> Factsheet.Section? {
        let publication = material.publication
        let own = publication.questionnaire.questions.filter {
            !standardQuestions.contains($0.id) && !$0.isStatement && $0.choice != nil
        }
        let charts = own.compactMap { question in
            publication.table(question.id).map { BarChart(all: $0, title: question.label) }
        }
        guard !charts.isEmpty else { return nil }
        let pairs = stride(from: 0, to: charts.count, by: 2).map { Array(charts[$0..<min($0 + 2, charts.count)]) }
        return Factsheet.Section(
            id: "eigen-vragen", title: "Eigen vragen", blocks: pairs.map { .bars($0) })
    }

    /// The questions of 'Samen tegen Eenzaamheid', which have sections of their own.
    private static let standardQuestions = Set(
        (1...21).map { "q\($0)" } + ["a", "b", "c", "d", "e", "f", "g"].map { "q4\($0)" } + ["v1", "v2"])
}
