import Domain

/// One kind of data about people, for a privacy notice.
public struct KeptData: Sendable, Equatable {
    public let title: String
    public let people: TablePurpose.People
    /// How long it is kept: `tot 2 jaar na de laatste dag van de peiling`; more than one where parts go sooner.
    public let until: [String]
}

extension TablePurposes {
    /// Everything about people that Kring keeps, in the order of whom it is about.
    public static func kept(_ periods: RetentionPeriods) -> [KeptData] {
        let words = RetentionWords(periods: periods)
        return TablePurpose.People.allCases.flatMap { people in
            all.filter { $0.value.people == people }.sorted { $0.value.title < $1.value.title }
                .compactMap { table, purpose -> KeptData? in
                    let columns = ColumnClasses.all[table]?.values.filter { $0.privacy != .none } ?? []
                    let until = Set(columns.map { words.until($0.retention) }).sorted()
                    return until.isEmpty ? nil : KeptData(title: purpose.title, people: people, until: until)
                }
        }
    }
}
