import Domain
import Questionnaires
import Testing

/// Which figures are set beside each other, and why others are not.
struct FigureComparisonTests {
    private static let home = FigureArea(code: "GM0363", name: "Heldermeer")

    private func figure(
        _ value: String = "50", area: FigureArea = home, year: Int = 2024, margins: (String, String)? = nil,
        _ change: (inout LocalFigure) -> Void = { _ in }
    ) -> LocalFigure {
        var figure = LocalFigure(
            id: "\(area.key)-\(year)-\(value)", indicator: .lonely, area: area, year: year, value: Quantity(value)!,
            margins: margins.map { .init(low: Quantity($0.0)!, high: Quantity($0.1)!) }, series: .healthMonitor,
            source: "RIVM", scale: .eleven, cutOff: 3)
        change(&figure)
        return figure
    }

    @Test func theNationalFiguresAreThoseOfTheNotesAndSaySo() throws {
        let national = try NationalFiguresFile.load()
        let shown = national.figures.map { "\($0.year) \($0.indicator.rawValue) \($0.value)" }
        #expect(
            shown == [
                "2012 lonely 39", "2012 strongly 8", "2016 lonely 43", "2016 strongly 10", "2020 lonely 46,6",
                "2020 strongly 11", "2022 lonely 48,6", "2022 strongly 14,2", "2024 lonely 46,2", "2024 strongly 13",
            ])
        #expect(national.checked == nil && national.standing.contains("nog niet nagekeken bij de bron"))
        #expect(national.figures.allSatisfy { $0.cutOff == ($0.indicator == .lonely ? 3 : 9) })
    }

    @Test func onlyTheSameSeriesAndYearIsCompared() throws {
        let national = try NationalFiguresFile.load().figures
        let picture = FigurePicture(.lonely, of: [figure()], home: Self.home, national: national, minimum: 5)
        #expect(picture.national(beside: figure())?.value == Quantity("46,2"))
        #expect(picture.reasons(for: figure(year: 2023)) == [.period])
        let breaks: [(FigureBreak, (inout LocalFigure) -> Void)] = [
            (.series, { $0.series = .socialCohesion }), (.age, { $0.age = .from65 }), (.sex, { $0.sex = .women }),
            (.scale, { ($0.scale, $0.cutOff) = (.six, 3) }), (.cutOff, { $0.cutOff = 2 }),
            (.unknownDefinition, { $0.cutOff = nil }),
        ]
        for (broken, change) in breaks {
            let other = figure("50", change)
            #expect(picture.national(beside: other) == nil)
            #expect(picture.reasons(for: other) == [broken])
        }
        #expect(FigureBreak.allCases.allSatisfy { $0.reason.hasSuffix(".") })
    }

    @Test func wordsClaimNoMoreThanTheMarginsAllow() throws {
        let national = try #require(try NationalFiguresFile.load().figures.first { $0.year == 2024 })
        #expect(figure("50").words(besideNational: national)?.contains("Zonder marge") == true)
        #expect(
            figure("48", margins: ("45", "51")).words(besideNational: national)?.hasPrefix("Geen aantoonbaar verschil")
                == true)
        #expect(figure("50", margins: ("47", "53")).words(besideNational: national)?.hasPrefix("Dat is meer") == true)
        #expect(
            figure("40", margins: ("38", "46,1")).words(besideNational: national)?.hasPrefix("Dat is minder") == true)
        #expect(figure(year: 2022).words(besideNational: national) == nil)
    }

    @Test func noLineRunsAcrossABreakOfDefinition() {
        let figures = [
            figure("44", year: 2020), figure("48", year: 2022) { $0.cutOff = 2 },
            figure("47", year: 2024) { $0.cutOff = 2 },
        ]
        let picture = FigurePicture(.lonely, of: figures, home: Self.home, national: [], minimum: 5)
        #expect(picture.years.map(\.breaks) == [[.cutOff], []])
        let modelled = figure("44", year: 2020) { $0.basis = .modelled }
        #expect(figure(year: 2022) { $0.basis = .modelled }.breaks(withEarlier: modelled) == [.model])
        #expect(figure(year: 2022).breaks(withEarlier: modelled) == [.basis])
    }

    @Test func ownResearchIsComparedWithTheSameSourceAlone() {
        let first = figure(year: 2020) { ($0.series, $0.source) = (.own, "Panel") }
        #expect(figure { ($0.series, $0.source) = (.own, "Panel") }.breaks(withEarlier: first).isEmpty)
        #expect(figure { ($0.series, $0.source) = (.own, "Enquête") }.breaks(withEarlier: first) == [.series])
    }

    @Test func smallGroupsAreLeftOutAndDistrictsAreOfOneMeasurement() {
        let east = FigureArea(code: "WK036301", name: "Oost")
        let west = FigureArea(code: "WK036302", name: "West")
        let figures = [
            figure(area: east), figure(area: west), figure(area: east, year: 2022),
            figure("10", area: west) { $0.age = .from65 }, figure("90") { $0.base = 4 },
        ]
        let picture = FigurePicture(.lonely, of: figures, home: Self.home, national: [], minimum: 5)
        #expect(picture.municipality.isEmpty)
        #expect(
            picture.districts.map(\.area.name) == ["Oost", "West"]
                && picture.districts.allSatisfy { $0.year == 2024 && $0.age == .adults })
        #expect(picture.others.count == 2)
    }

    @Test func aPreviewTellsNewSameAndDifferent() {
        let kept = [figure("50"), figure("44", year: 2020)]
        let preview = FigurePreview(read: [figure("50"), figure("45", year: 2020), figure(year: 2016)], kept: kept)
        #expect(preview.same.count == 1 && preview.new.map(\.year) == [2016])
        #expect(preview.different.map { "\($0.kept.value) \($0.read.value)" } == ["44 45"])
    }

    @Test func agesAreReadAsTheyAreKept() {
        for age in [AgeRange.adults, .from18To65, .from65] { #expect(AgeRange(code: age.code) == age) }
        #expect(["", "x", "18-", "65-18", "18-65-80", "-1"].allSatisfy { AgeRange(code: $0) == nil })
    }
}
