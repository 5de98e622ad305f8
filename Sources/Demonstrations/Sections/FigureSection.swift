import Assets
import Domain
import Questionnaires
import Store

/// `cijfers`: what is known of loneliness here, the map of the districts, and what was asked of others.
struct FigureSection: Sendable {
    private let gathered: Day
    private let figures: [LocalFigure]
    private let requests: [FigureRequest]

    /// The name of the file with the districts' outlines.
    private static let mapName = "heldermeer-wijken.geojson"

    init(_ root: Entry, _ days: RelativeDays) {
        let known = ["dag", "bron", "gemeente", "van de gemeente", "van de wijken", "aanvragen"]
        guard let entry = root.entry("cijfers", known: known) else {
            (gathered, figures, requests) = (days.today, [], [])
            return
        }
        gathered = entry.neededPastDay("dag", days)
        let source = entry.prose("bron")
        figures = Self.municipal(entry, source) + Self.districts(entry, source)
        requests = entry.entries(
            "aanvragen", each: "a request", known: ["aan", "waarover", "gevraagd", "uiterlijk", "ontvangen", "notitie"]
        ).map { entry in
            FigureRequest(
                id: newID(), askedOf: entry.prose("aan"), about: entry.prose("waarover"),
                asked: entry.neededPastDay("gevraagd", days), due: entry.day("uiterlijk", days),
                received: entry.pastDay("ontvangen", days), note: entry.optionalProse("notitie"))
        }
    }

    /// Adds them to the approach, on the day on which they were gathered.
    func add(_ telling: Telling, to approach: Approach.ID, by coordinator: Member) async throws {
        let act = telling.act(on: gathered, by: coordinator)
        for figure in figures { _ = try await telling.store.add(figure, in: approach, act) }
        let map = try MapFile.read(Assets.demonstrationDistricts, name: Self.mapName, municipality: nil).map
        try await telling.store.setFigureMap(map, file: Self.mapName, of: approach, act)
        for request in requests { _ = try await telling.store.add(request, in: approach, act) }
    }

    private static func area(_ entry: Entry) -> FigureArea {
        FigureArea(code: entry.prose("code"), name: entry.prose("naam"))
    }

    private static func municipal(_ entry: Entry, _ source: String) -> [LocalFigure] {
        guard let place = entry.entry("gemeente", known: ["code", "naam"]) else { return [] }
        let area = area(place)
        let known = ["cijfer", "jaar", "leeftijd", "waarde", "van", "tot"]
        return entry.entries("van de gemeente", each: "a figure", known: known).compactMap { line in
            let indicator = line.neededChoice("cijfer", of: Indicator.allCases, called: \.word)
            let age = line.neededValue("leeftijd", expected: "ages such as 18 or 18-65", reading: AgeRange.init(code:))
            let year = line.neededValue("jaar", expected: "a year such as 2024") { Int($0) }
            guard let indicator, let age, let year, let value = line.quantity("waarde"), let low = line.quantity("van"),
                let high = line.quantity("tot")
            else { return nil }
            return LocalFigure(
                id: newID(), indicator: indicator, area: area, age: age, year: year, value: value,
                margins: .init(low: low, high: high), series: .healthMonitor, source: source, scale: .eleven,
                cutOff: cutOff(indicator))
        }
    }

    private static func districts(_ entry: Entry, _ source: String) -> [LocalFigure] {
        guard let all = entry.entry("van de wijken", known: ["jaar", "marge", "wijken"]) else { return [] }
        let year = all.neededValue("jaar", expected: "a year such as 2024") { Int($0) }
        let known = ["code", "naam"] + Indicator.allCases.map(\.word)
        let margin = all.quantity("marge")?.hundredths ?? 0
        return all.entries("wijken", each: "a district", known: known).flatMap { district in
            Indicator.allCases.compactMap { indicator -> LocalFigure? in
                guard let year, let value = district.quantity(indicator.word) else { return nil }
                return LocalFigure(
                    id: newID(), indicator: indicator, area: area(district), year: year, value: value,
                    margins: .init(
                        low: Quantity(hundredths: value.hundredths - margin),
                        high: Quantity(hundredths: value.hundredths + margin)),
                    series: .healthMonitor, source: source, scale: .eleven, cutOff: cutOff(indicator), basis: .modelled)
            }
        }
    }

    /// Emotional and social loneliness count from two questions on here, as in the source that the figures imitate.
    private static func cutOff(_ indicator: Indicator) -> Int { LonelinessScale.eleven.cutOff(indicator) ?? 2 }
}
