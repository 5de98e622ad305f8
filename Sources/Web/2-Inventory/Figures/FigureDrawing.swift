import Domain

/// Bars of shares with their margins as SVG, and where there is one, the national figure as a line through them.
struct FigureDrawing: Sendable {
    var id: String
    var title: String
    var figures: [LocalFigure]
    /// The name of each.
    var label: @Sendable (LocalFigure) -> String
    /// The national figure that all may be compared with; `nil` for none.
    var national: LocalFigure?

    /// The end of the scale, in percent: the first ten past everything shown.
    private var end: Int {
        let most =
            figures.map { max($0.value, $0.margins?.high ?? $0.value).hundredths } + [national?.value.hundredths ?? 0]
        return min(100, ((most.max() ?? 0) / 1_000 + 1) * 10)
    }

    private var message: String {
        let parts = figures.map { figure in
            "\(label(figure)): \(figure.percent)\(figure.margins.map { ", marge \($0.low)% tot \($0.high)%" } ?? "")"
        }
        let country = national.map { " Heel Nederland: \($0.percent)." } ?? ""
        return parts.joined(separator: "; ") + "." + country
    }

    var svg: HTML {
        // The number at the end of a row has the last part of the width.
        let track = 80
        func place(_ value: Quantity) -> String { Drawing.share(value.hundredths * track, end * 100 * 100) }
        var rows = HTML()
        var top = 0
        for figure in figures {
            let lines = Drawing.lines(label(figure))
            let y = top + 18 + (lines.count - 1) * Drawing.lineHeight
            let margins: HTML =
                figure.margins.map { margins in
                    """
                    <line class="whisker" x1="\(place(margins.low))" x2="\(place(margins.high))" y1="\(y + 8)" y2="\(y + 8)" \
                    stroke="#17272d" stroke-width="2"/>\
                    <line class="whisker" x1="\(place(margins.low))" x2="\(place(margins.low))" y1="\(y + 3)" y2="\(y + 13)" \
                    stroke="#17272d" stroke-width="2"/>\
                    <line class="whisker" x1="\(place(margins.high))" x2="\(place(margins.high))" y1="\(y + 3)" y2="\(y + 13)" \
                    stroke="#17272d" stroke-width="2"/>
                    """
                } ?? HTML()
            rows += """
                <g>\(Drawing.label(lines, y: top + 13, size: 13.5, medium: .screen))\
                <rect class="track" x="0" y="\(y)" width="\(track)%" height="16" fill="#e6edec"/>\
                <rect class="c2" x="0" y="\(y)" width="\(place(figure.value))" height="16" fill="#5fa3ae"/>\(margins)\
                <text x="100%" y="\(y + 13)" font-size="13.5" font-weight="700" text-anchor="end" \
                fill="#17272d">\(figure.percent)</text></g>
                """
            top = y + 26
        }
        let height = top - 4
        let line: HTML =
            national.map { national in
                """
                <line class="whisker" x1="\(place(national.value))" x2="\(place(national.value))" y1="0" y2="\(height)" \
                stroke="#17272d" stroke-width="1.5" stroke-dasharray="5 4"/>
                """
            } ?? HTML()
        return Drawing(id: id, title: title, message: message, height: height, medium: .screen).svg(rows + line)
    }

    /// What the lines in the drawing mean.
    var note: HTML {
        let hasMargins = figures.contains { $0.margins != nil }
        let country: HTML =
            national.map { "De stippellijn is heel Nederland: \($0.percent)." } ?? HTML()
        let margins: HTML =
            hasMargins
            ? "De dunne streep met twee eindjes is de marge: daarbinnen ligt het echte cijfer waarschijnlijk. " : HTML()
        return "<p class=\"kring-note\">De schaal loopt van 0% tot \(end)%. \(margins)\(country)</p>"
    }
}

/// Areas coloured by a share, with a pattern for each step and a number in each area, so that it can be read without
/// colour; the table beside it has the same numbers.
struct DistrictDrawing: Sendable {
    var map: DistrictMap
    var title: String
    /// By the area's code.
    var figures: [String: LocalFigure]

    /// Above so many areas, numbers would cover each other and the map.
    private static let mostNumbers = 40

    var shades: MapShades? { MapShades(map.areas.compactMap { figures[$0.code]?.value }) }

    private func step(_ code: String) -> Int? {
        figures[code].flatMap { figure in shades.map { $0.step(of: figure.value) } }
    }

    var svg: HTML {
        let known = map.areas.filter { figures[$0.code] != nil }
        let message = known.map { "\(name($0)): \(figures[$0.code]?.percent ?? "")" }.joined(separator: "; ")
        let shapes = map.areas.map { area -> HTML in
            let value = figures[area.code]?.percent ?? "geen cijfer"
            return """
                <path class="kring-map__area" fill="url(#\(Self.pattern(step(area.code))))" fill-rule="evenodd" stroke="#17272d" \
                stroke-width="3" d="\(Self.path(area))"><title>\(name(area)): \(value)</title></path>
                """
        }
        let numbers = map.areas.count <= Self.mostNumbers ? map.areas.enumerated().map(number) : []
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="kring-chart kring-map" viewBox="-6 -6 \(map.width + 12) \
            \(map.height + 12)" role="img" aria-labelledby="kaart-t kaart-d" font-family="Open Sans, Segoe UI, Arial, sans-serif">\
            <title id="kaart-t">\(title)</title><desc id="kaart-d">\(message).</desc>\(Self.patterns)\(shapes)\(numbers)</svg>
            """
    }

    func name(_ area: DistrictMap.Area) -> String {
        area.name.isEmpty ? figures[area.code]?.area.title ?? area.code : area.name
    }

    private func number(_ index: Int, _ area: DistrictMap.Area) -> HTML {
        let (x, y) = area.middle
        return """
            <g aria-hidden="true"><circle class="kring-map__disc" cx="\(x)" cy="\(y)" r="32" fill="#ffffff" stroke="#17272d" \
            stroke-width="2"/><text x="\(x)" y="\(y + 13)" font-size="38" font-weight="700" text-anchor="middle" \
            fill="#17272d">\(index + 1)</text></g>
            """
    }

    private static func path(_ area: DistrictMap.Area) -> String {
        area.rings.map { ring in
            let points = stride(from: 0, to: ring.count - 1, by: 2).map { "\(ring[$0]) \(ring[$0 + 1])" }
            return "M\(points.joined(separator: "L"))Z"
        }.joined()
    }

    private static func pattern(_ step: Int?) -> String { step.map { "kaart-\($0)" } ?? "kaart-geen" }

    /// Denser lines for higher steps; crossing dots where there is no figure.
    private static var patterns: HTML {
        let lines = [0, 5, 12, 24].enumerated().map { step, width -> HTML in
            """
            <pattern id="kaart-\(step)" width="24" height="24" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect class="track" width="24" height="24" fill="#e6edec"/><rect class="c1" width="\(width)" height="24" \
            fill="#0b5563"/></pattern>
            """
        }
        return """
            <defs>\(lines)<pattern id="kaart-geen" width="36" height="36" patternUnits="userSpaceOnUse">\
            <rect class="kring-map__none" width="36" height="36" fill="#ffffff"/><circle class="kring-map__dot" cx="18" cy="18" \
            r="4" fill="#57686d"/></pattern></defs>
            """
    }

    var legend: HTML {
        guard let shades else { return HTML() }
        var keys = (0..<shades.count).map { ($0 as Int?, shades.label($0)) }
        if map.areas.contains(where: { figures[$0.code] == nil }) { keys.append((nil, "geen cijfer")) }
        let items = keys.map { step, label -> HTML in
            """
            <li class="kring-legend__item"><svg class="kring-chart kring-legend__key kring-map__key" viewBox="0 0 72 72" \
            aria-hidden="true" focusable="false"><rect x="1" y="1" width="70" height="70" fill="url(#\(Self.pattern(step)))" \
            stroke="#17272d" stroke-width="3"/></svg> \(label)</li>
            """
        }
        return "<ul class=\"kring-legend\">\(items)</ul>"
    }

    var table: HTML {
        FigureParts.table(
            title,
            head: [
                ChartTable.header("Nummer", isNumeric: false), ChartTable.header("Gebied", isNumeric: false),
                ChartTable.header("Aandeel"), ChartTable.header("Marge"),
            ],
            rows: map.areas.enumerated().map { index, area in
                let figure = figures[area.code]
                return """
                    <tr class="utrecht-table__row"><td class="utrecht-table__cell">\(index + 1)</td>\
                    <th class="utrecht-table__cell utrecht-table__cell--row-header" scope="row">\(name(area))</th>\
                    \(ChartTable.cell(figure?.percent ?? "geen cijfer"))\
                    \(ChartTable.cell(figure.map(FigureParts.margins) ?? "-"))</tr>
                    """
            })
    }
}
