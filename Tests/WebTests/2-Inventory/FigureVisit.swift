import Domain
import Foundation
import Store

@testable import Web

extension Visit {
    /// A figure, a file that was looked at, a request and a map of an approach, each ready for what a route does with it.
    func someFigures(
        of approach: Approach, for route: String
    ) async throws -> (figure: String, file: String, request: String) {
        let newID = { UUID().uuidString.lowercased() }
        let figure = LocalFigure(
            id: newID(), indicator: .lonely, area: FigureArea(code: "GM0363", name: "Heldermeer"), year: 2024,
            value: Quantity(46), series: .other, source: "GGD")
        _ = try await store.add(figure, in: approach.id, act())
        let request = FigureRequest(id: newID(), askedOf: "GGD", about: "wijken", asked: Visit.today)
        _ = try await store.add(request, in: approach.id, act())
        let file = FigureImport(id: newID(), kind: .health, file: "a.csv", summary: "", made: Visit.today)
        try await store.preview([], of: file, in: approach.id, act())
        try await store.setFigureMap(DistrictMap(width: 1, height: 1, areas: []), file: "a", of: approach.id, act())
        // What can be put back was removed.
        if route.contains("/cijfer/{figure}/terugzetten") {
            try await store.setRemoved(true, figure: figure.id, of: approach.id, act())
        }
        if route.contains("/{request}/terugzetten") {
            try await store.setRemoved(true, request: request.id, of: approach.id, act())
        }
        if route.contains("/kaart/terugzetten") { try await store.setFigureMapRemoved(true, of: approach.id, act()) }
        return (figure.id, file.id, request.id)
    }
}
