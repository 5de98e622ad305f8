import Domain
import Foundation

/// Who works with whom, as organisations on a circle with lines between them. Each has the number that it has in the table
/// beside it, which says the same in words.
struct NetworkDrawing: Sendable {
    var id: String
    var ties: NetworkTies
    /// On the circle, from the top on.
    var order: [Organisation.ID]
    var name: @Sendable (Organisation.ID) -> String
    /// Whether names stand around the circle: on a phone there is no room for them.
    var hasNames: Bool

    /// More would be a knot.
    static let mostShown = 40

    /// The most letters of a name that are shown.
    private static let mostLetters = 34

    private var shown: [Organisation.ID] { Array(order.prefix(Self.mostShown)) }
    private var radius: Double { hasNames ? 200 : 148 }
    private var dot: Double { hasNames ? 15 : 12 }

    private func angle(_ place: Int) -> Double { 2 * .pi * Double(place) / Double(max(1, shown.count)) - .pi / 2 }

    private func point(_ place: Int, at distance: Double) -> (x: Double, y: Double) {
        (distance * cos(angle(place)), distance * sin(angle(place)))
    }

    private static func written(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// What is drawn lies within it: the circle around the middle, and the names as far as they reach.
    private var frame: String {
        var (left, right, top, bottom) = (-radius, radius, -radius, radius)
        for place in shown.indices {
            let letters = hasNames ? min(Self.mostLetters, name(shown[place]).count) : 0
            let end = point(place, at: radius + dot + 8 + 8 * Double(letters))
            (left, right) = (min(left, end.x), max(right, end.x))
            (top, bottom) = (min(top, end.y), max(bottom, end.y))
        }
        let edge = dot + 2
        return [left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge].map(Self.written)
            .joined(separator: " ")
    }

    var svg: HTML {
        let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
        let lines = ties.ties.compactMap { pair, tie -> (from: Int, to: Int, tie: NetworkTies.Tie)? in
            guard let first = places[pair.first], let second = places[pair.second] else { return nil }
            return (min(first, second), max(first, second), tie)
        }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.map { line($0.from, $0.to, $0.tie) }
        let nodes = shown.indices.map(node)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="kring-chart kring-network kring-network--\(hasNames ? "wide" : "narrow")" \
            viewBox="\(frame)" role="img" aria-labelledby="\(id)-t \(id)-d" \
            font-family="Open Sans, Segoe UI, Arial, sans-serif"><title id="\(id)-t">Wie werkt met wie</title>\
            <desc id="\(id)-d">\(message)</desc>\(lines)\(nodes)</svg>
            """
    }

    private var message: String {
        let most = order.first.map { "De meeste verbanden heeft \(name($0))." } ?? ""
        return
            "\(order.count) organisaties, \(ties.ties.count) verbanden. \(most) In de tabel staat elk verband in woorden."
    }

    private func line(_ from: Int, _ to: Int, _ tie: NetworkTies.Tie) -> HTML {
        let (start, end) = (point(from, at: radius), point(to, at: radius))
        // Bent towards the middle, so that lines between neighbours do not lie on the circle.
        let (x, y) = ((start.x + end.x) * 0.2, (start.y + end.y) * 0.2)
        let written = [start.x, start.y, x, y, end.x, end.y].map(Self.written)
        return """
            <path d="M\(written[0]) \(written[1])Q\(written[2]) \(written[3]) \(written[4]) \(written[5])" fill="none" \
            class="whisker" stroke="#17272d" stroke-width="\(tie.isStrong ? "3" : "1")"/>
            """
    }

    private func node(_ place: Int) -> HTML {
        let (x, y) = point(place, at: radius)
        let circle: HTML = """
            <circle class="c2" cx="\(Self.written(x))" cy="\(Self.written(y))" r="\(Self.written(dot))" fill="#5fa3ae"/>\
            <text x="\(Self.written(x))" y="\(Self.written(y + 4.5))" font-size="13" font-weight="700" text-anchor="middle" \
            class="on-light" fill="#17272d">\(place + 1)</text>
            """
        guard hasNames else { return circle }
        let label = point(place, at: radius + dot + 8)
        let isRight = cos(angle(place)) >= -0.001
        let turn = angle(place) * 180 / .pi + (isRight ? 0 : 180)
        let whole = name(shown[place])
        let text = whole.count > Self.mostLetters ? "\(whole.prefix(Self.mostLetters - 1))…" : whole
        let spot = "\(Self.written(label.x)) \(Self.written(label.y))"
        return """
            \(circle)<text x="\(Self.written(label.x))" y="\(Self.written(label.y))" font-size="14" \
            text-anchor="\(isRight ? "start" : "end")" dominant-baseline="middle" fill="#17272d" \
            transform="rotate(\(Self.written(turn)) \(spot))">\(text)</text>
            """
    }
}

extension NetworkTies.Tie {
    /// Whether both say so, or they do something together.
    var isStrong: Bool { namedBy.count == 2 || !initiatives.isEmpty }
}
