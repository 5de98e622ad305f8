import Domain
import TestDatabases
import Testing

@testable import Store

@Suite struct FigureStoreTests {
    private static func figure(
        _ value: String, area: String = "GM0363", year: Int = 2024, _ change: (inout LocalFigure) -> Void = { _ in }
    ) -> LocalFigure {
        var figure = LocalFigure(
            id: newID(), indicator: .lonely, area: FigureArea(code: area, name: "Plek"), year: year,
            value: Quantity(value)!, margins: .init(low: Quantity(0), high: Quantity(100)), base: 420,
            series: .healthMonitor, source: "RIVM", scale: .eleven, cutOff: 3)
        change(&figure)
        return figure
    }

    private static func file(_ kind: FigureImport.Kind = .health) -> FigureImport {
        FigureImport(id: newID(), kind: kind, file: "cijfers.csv", summary: "Tabel 50150NED.", made: monday)
    }

    private func values(_ store: Store, _ approach: Approach) async throws -> [String] {
        try await store.figures(of: approach.id).map { "\($0.area.code) \($0.year) \($0.value)" }
    }

    @Test(arguments: EngineKind.allCases)
    func aFigureIsAddedChangedRemovedAndPutBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            var figure = Self.figure("46,2") { ($0.cutOff, $0.sex, $0.age) = (nil, .women, .from18To65) }
            #expect(try await store.add(figure, in: approach.id, .heldermeer) == .saved)
            #expect(try await store.add(figure, in: approach.id, .heldermeer) == .saved)
            figure.version = 1
            #expect(try await store.figures(of: approach.id) == [figure])
            #expect(try await store.lastChange().contains(#""share":"46,2%""#))
            let other = Self.figure("40") { ($0.cutOff, $0.sex, $0.age) = (nil, .women, .from18To65) }
            #expect(try await store.add(other, in: approach.id, .heldermeer) == .double(figure))
            figure.value = Quantity(47)
            #expect(try await store.save(figure, in: approach.id, .heldermeer) == .saved)
            var late = figure
            late.value = Quantity(50)
            figure.version = 2
            #expect(try await store.save(late, in: approach.id, .heldermeer) == .outdated(figure))
            try await store.setRemoved(true, figure: figure.id, of: approach.id, .heldermeer)
            #expect(try await store.figure(figure.id, of: approach.id) == nil)
            #expect(try await store.removedFigure(figure.id, of: approach.id) == figure)
            #expect(try await store.setRemoved(false, figure: figure.id, of: approach.id, .heldermeer))
            #expect(try await store.figures(of: approach.id) == [figure])
            try await store.setRemoved(true, figure: figure.id, of: approach.id, .heldermeer)
            #expect(try await store.add(other, in: approach.id, .heldermeer) == .saved)
            #expect(try await !store.setRemoved(false, figure: figure.id, of: approach.id, .heldermeer))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFileIsLookedAtTakenInAndUndone(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let own = Self.figure("46")
            _ = try await store.add(own, in: approach.id, .heldermeer)
            let file = Self.file()
            let read = [Self.figure("48"), Self.figure("51", area: "WK036301")]
            try await store.preview(read, of: file, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 46"])
            let preview = try await store.preview(of: file.id, in: approach.id)
            #expect(preview.new.count == 1 && preview.different.count == 1)
            // Nothing is overwritten unless somebody says so.
            #expect(try await store.take(file.id, replacing: false, in: approach.id, .heldermeer))
            #expect(try await values(store, approach) == ["GM0363 2024 46", "WK036301 2024 51"])
            #expect(try await store.take(file.id, replacing: true, in: approach.id, .heldermeer))
            #expect(try await values(store, approach) == ["GM0363 2024 46", "WK036301 2024 51"])
            try await store.undo(file.id, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 46"])
            #expect(try await store.figureImport(file.id, of: approach.id)?.state == .undone)
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.take(file.id, replacing: false, in: approach.id, .heldermeer)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatAnImportReplacedComesBack(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            _ = try await store.add(Self.figure("46"), in: approach.id, .heldermeer)
            let (first, second) = (Self.file(), Self.file(.mapped))
            try await store.preview([Self.figure("48")], of: first, in: approach.id, .heldermeer)
            try await store.take(first.id, replacing: true, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 48"])
            try await store.preview(
                [Self.figure("49"), Self.figure("60", area: "WK036301")], of: second, in: approach.id, .heldermeer)
            try await store.take(second.id, replacing: true, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 49", "WK036301 2024 60"])
            // What was changed by hand since stays.
            var mine = try #require(try await store.figures(of: approach.id).last)
            mine.value = Quantity(61)
            #expect(try await store.save(mine, in: approach.id, .heldermeer) == .saved)
            try await store.undo(second.id, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 48", "WK036301 2024 61"])
            try await store.undo(first.id, in: approach.id, .heldermeer)
            #expect(try await values(store, approach) == ["GM0363 2024 46", "WK036301 2024 61"])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasOnlyLookedAtGoesWithTheNext(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let (first, second) = (Self.file(), Self.file())
            try await store.preview([Self.figure("48")], of: first, in: approach.id, .heldermeer)
            try await store.preview([Self.figure("49")], of: second, in: approach.id, .heldermeer)
            #expect(try await store.figureImports(of: approach.id).map(\.id) == [second.id])
            try await store.undo(second.id, in: approach.id, .heldermeer)
            #expect(try await store.figureImports(of: approach.id).isEmpty)
            #expect(try await store.figures(of: approach.id).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMapIsKeptReplacedAndTakenAway(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let area = DistrictMap.Area(code: "WK036301", name: "Oost \"é\"", rings: [[0, 0, 10, 0, 10, 10, 0, 0]])
            let map = DistrictMap(width: 10, height: 10, areas: [area])
            try await store.setFigureMap(map, file: "wijken.geojson", of: approach.id, .heldermeer)
            #expect(
                try await store.figureMap(of: approach.id)
                    == KeptMap(file: "wijken.geojson", map: map, made: Day(at: noon)))
            try await store.setFigureMapRemoved(true, of: approach.id, .heldermeer)
            #expect(try await store.figureMap(of: approach.id) == nil)
            #expect(try await store.hasRemovedFigureMap(of: approach.id))
            await #expect(throws: ApproachRefusal.unknown) {
                try await store.setFigureMapRemoved(true, of: approach.id, .heldermeer)
            }
            try await store.setFigureMapRemoved(false, of: approach.id, .heldermeer)
            #expect(try await store.figureMap(of: approach.id)?.map == map)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func requestsStandInTheOrderInWhichTheyAreDue(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let ask = { (who: String, due: Int?) in
                FigureRequest(
                    id: newID(), askedOf: who, about: "wijken", asked: monday, due: due.map { monday.adding(days: $0) })
            }
            let (late, never, soon) = (ask("GGD", 20), ask("CBS", nil), ask("Regio", 3))
            for request in [late, never, soon] {
                #expect(try await store.add(request, in: approach.id, .heldermeer) == .saved)
            }
            #expect(try await store.add(soon, in: approach.id, .heldermeer) == .saved)
            #expect(try await store.figureRequests(of: approach.id).map(\.askedOf) == ["Regio", "GGD", "CBS"])
            let before = try await store.planning(of: approach.id).revision
            try await store.setReceived(monday, request: soon.id, of: approach.id, .heldermeer)
            try await store.setReceived(monday, request: soon.id, of: approach.id, .heldermeer)
            #expect(try await store.figureRequests(of: approach.id).map(\.askedOf) == ["GGD", "CBS", "Regio"])
            #expect(try await store.planning(of: approach.id).revision == before + 1)
            var changed = try #require(try await store.figureRequest(late.id, of: approach.id))
            changed.note = "Gebeld"
            #expect(try await store.save(changed, in: approach.id, .heldermeer) == .saved)
            changed.note = "Nog eens"
            guard case .outdated = try await store.save(changed, in: approach.id, .heldermeer) else {
                Issue.record("an old version was saved")
                return
            }
            try await store.setRemoved(true, request: late.id, of: approach.id, .heldermeer)
            #expect(try await store.figureRequest(late.id, of: approach.id) == nil)
            #expect(try await store.figureRequest(late.id, of: approach.id, removed: true)?.note == "Gebeld")
            try await store.setRemoved(false, request: late.id, of: approach.id, .heldermeer)
            #expect(try await store.figureRequests(of: approach.id).count == 3)
            #expect(try await !store.lastChange().contains("Gebeld"))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func strangersAndFinishedApproachesAreRefused(kind: EngineKind) async throws {
        try await withStore(on: kind) { store in
            let approach = try await store.addApproach()
            let (kept, looked, file) = (Self.figure("46"), Self.figure("48", year: 2022), Self.file())
            _ = try await store.add(kept, in: approach.id, .heldermeer)
            let request = FigureRequest(id: newID(), askedOf: "GGD", about: "wijken", asked: monday)
            _ = try await store.add(request, in: approach.id, .heldermeer)
            let map = DistrictMap(width: 1, height: 1, areas: [])
            try await store.setFigureMap(map, file: "a", of: approach.id, .heldermeer)
            try await store.preview([looked], of: file, in: approach.id, .heldermeer)
            let attempts: @Sendable (Act) -> [@Sendable () async throws -> Void] = { act in
                [
                    { _ = try await store.add(Self.figure("1"), in: approach.id, act) },
                    { _ = try await store.save(kept, in: approach.id, act) },
                    { try await store.setRemoved(true, figure: kept.id, of: approach.id, act) },
                    { try await store.preview([], of: Self.file(), in: approach.id, act) },
                    { try await store.take(file.id, replacing: true, in: approach.id, act) },
                    { try await store.undo(file.id, in: approach.id, act) },
                    { try await store.setFigureMap(map, file: "b", of: approach.id, act) },
                    { try await store.setFigureMapRemoved(true, of: approach.id, act) },
                    { _ = try await store.add(request, in: approach.id, act) },
                    { _ = try await store.save(request, in: approach.id, act) },
                    { try await store.setReceived(monday, request: request.id, of: approach.id, act) },
                    { try await store.setRemoved(true, request: request.id, of: approach.id, act) },
                ]
            }
            #expect(await refusals(of: attempts(.elders)) == Array(repeating: .unknown, count: 12))
            try await store.finish(approach.id, .heldermeer)
            #expect(await refusals(of: attempts(.heldermeer)) == Array(repeating: .finished, count: 12))
            #expect(try await store.figures(of: approach.id).count == 1)
        }
    }
}
