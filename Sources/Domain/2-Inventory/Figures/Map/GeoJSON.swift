import Foundation

/// The part of GeoJSON that a map of areas has: features with a polygon or several.
struct GeoJSON: Decodable {
    var features: [Feature]
    /// The coordinate reference system that older files name.
    var crs: String?

    struct Point: Equatable {
        var x: Double
        var y: Double
    }

    /// Something that is JSON, and no such map.
    struct Problem: Error {
        var place: String
        var text: String
    }

    private enum Keys: String, CodingKey { case type, features, crs, properties, name }

    init(from decoder: any Decoder) throws {
        let file = try decoder.container(keyedBy: Keys.self)
        let type = try file.decode(String.self, forKey: .type)
        guard type == "FeatureCollection" else {
            throw Problem(
                place: "bovenaan",
                text: "hier staat het type ‘\(type.prefix(40))’. Verwacht: FeatureCollection, een lijst van gebieden.")
        }
        features = try file.decode([Feature].self, forKey: .features)
        crs = try? file.nestedContainer(keyedBy: Keys.self, forKey: .crs)
            .nestedContainer(keyedBy: Keys.self, forKey: .properties).decode(String.self, forKey: .name)
    }

    struct Feature: Decodable {
        /// In capitals, without blanks; `nil` where there is none.
        var code: String?
        var name: String?
        /// Of all polygons, the outer and the inner.
        var rings: [[Point]]

        private enum Keys: String, CodingKey { case geometry, properties, type, coordinates }

        private static let codes = [
            "statcode", "wijkcode", "buurtcode", "gwb_code", "wk_code", "bu_code", "gm_code", "gemeentecode", "code",
        ]
        private static let names = [
            "statnaam", "wijknaam", "buurtnaam", "gwb_naam", "wk_naam", "bu_naam", "gm_naam", "gemeentenaam", "naam",
            "name",
        ]

        init(from decoder: any Decoder) throws {
            let feature = try decoder.container(keyedBy: Keys.self)
            let place = "gebied \((decoder.codingPath.last?.intValue ?? 0) + 1)"
            let properties = try feature.decodeIfPresent([String: Property].self, forKey: .properties) ?? [:]
            let texts = Dictionary(
                properties.compactMap { key, value in value.text.map { (key.lowercased(), $0) } },
                uniquingKeysWith: { first, _ in first })
            code = Self.codes.lazy.compactMap { texts[$0] }.first.map { $0.withoutPadding.uppercased() }
            name = Self.names.lazy.compactMap { texts[$0] }.first.map {
                String($0.withoutPadding.prefix(FigureLimits.name))
            }
            guard let geometry = try? feature.nestedContainer(keyedBy: Keys.self, forKey: .geometry) else {
                throw Problem(place: place, text: "er is geen vorm (geometry). Verwacht: een Polygon of MultiPolygon.")
            }
            let type = try geometry.decode(String.self, forKey: .type)
            let positions: [[[[Double]]]]
            switch type {
            case "Polygon": positions = [try geometry.decode([[[Double]]].self, forKey: .coordinates)]
            case "MultiPolygon": positions = try geometry.decode([[[[Double]]]].self, forKey: .coordinates)
            default:
                throw Problem(
                    place: place, text: "de vorm is een ‘\(type.prefix(40))’. Verwacht: een Polygon of MultiPolygon.")
            }
            let allRings = positions.flatMap { $0 }
            guard !allRings.isEmpty else {
                throw Problem(place: place, text: "de vorm heeft geen punten.")
            }
            rings = try allRings.enumerated().map { number, ring in
                try ring.enumerated().map { index, position in
                    guard position.count >= 2, position[0].isFinite, position[1].isFinite else {
                        throw Problem(
                            place: "\(place), ring \(number + 1), punt \(index + 1)",
                            text:
                                "hier staan \(position.count) getallen. Verwacht: twee, eerst van west naar oost en dan van zuid naar noord."
                        )
                    }
                    return Point(x: position[0], y: position[1])
                }
            }
        }
    }

    /// A property's text; other kinds of values mean nothing here.
    private struct Property: Decodable {
        var text: String?

        init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
    }

    /// Where JSON breaks off, or holds another kind of value than is read.
    static func words(for error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            var words: [String] = []
            for (index, key) in path.enumerated() {
                if let number = key.intValue {
                    words.append(
                        index > 0 && path[index - 1].stringValue == "features"
                            ? "gebied \(number + 1)" : "onderdeel \(number + 1)")
                } else if key.stringValue != "features" {
                    words.append(key.stringValue)
                }
            }
            return words.isEmpty ? "" : ", \(words.joined(separator: ", "))"
        }
        switch error {
        case .keyNotFound(let key, let context):
            return "\(place(context.codingPath)): ‘\(key.stringValue)’ ontbreekt. Verwacht: een GeoJSON-bestand."
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context.codingPath)): hier staat iets anders dan wij verwachten in een GeoJSON-bestand."
        case .dataCorrupted(let context):
            let detail = (context.underlyingError as? NSError)?.userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
            let spot =
                detail.firstMatch(of: /line ([0-9]+), column ([0-9]+)/).map { ", regel \($0.1), teken \($0.2)" }
                ?? place(context.codingPath)
            return "\(spot): dit is geen geldige JSON."
        @unknown default: return ": dit is geen GeoJSON."
        }
    }
}
