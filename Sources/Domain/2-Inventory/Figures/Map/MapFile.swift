import Foundation

/// A GeoJSON file (RFC 7946) with the outlines of areas, checked: its size, its kinds of shapes, its codes, and that it
/// lies in the Netherlands.
public struct MapFile: Sendable, Equatable {
    public var map: DistrictMap
    public var coordinates: MapCoordinates
    /// How many areas of other municipalities were left out.
    public var elsewhere: Int

    public static let mostBytes = 8 << 20
    public static let mostAreas = 600
    public static let mostPoints = 400_000

    /// Why a file is no map that can be drawn, with the place where that shows.
    public struct Refused: Error, Sendable, Equatable, CustomStringConvertible {
        public var description: String
    }

    /// - Parameter municipality: whose areas are wanted; `nil` takes all.
    public static func read(_ bytes: [UInt8], name: String, municipality: MunicipalityCode?) throws(Refused) -> MapFile
    {
        guard bytes.count <= mostBytes else {
            throw Refused(
                description:
                    "\(name) is \(bytes.count / 1_000_000 + 1) MB. Verwacht: hoogstens \(mostBytes >> 20) MB. Kies alleen uw eigen gemeente, of maak de grenzen eenvoudiger."
            )
        }
        let file: GeoJSON
        do {
            file = try JSONDecoder().decode(
                GeoJSON.self, from: Data(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes))
        } catch let problem as GeoJSON.Problem {
            throw Refused(description: "\(name), \(problem.place): \(problem.text)")
        } catch let error as DecodingError {
            throw Refused(description: "\(name)\(GeoJSON.words(for: error))")
        } catch {
            throw Refused(description: "\(name): dit is geen GeoJSON.")
        }
        return try MapFile(file, name: name, municipality: municipality)
    }

    private init(_ file: GeoJSON, name: String, municipality: MunicipalityCode?) throws(Refused) {
        guard !file.features.isEmpty, file.features.count <= 20 * Self.mostAreas else {
            throw Refused(
                description:
                    "\(name): er staan \(file.features.count) gebieden in. Verwacht: 1 tot en met \(Self.mostAreas).")
        }
        var seen: [String: Int] = [:]
        var shapes: [(code: String, name: String, rings: [[GeoJSON.Point]])] = []
        var kinds: [FigureArea.Kind: Int] = [:]
        elsewhere = 0
        for (index, feature) in file.features.enumerated() {
            let place = "gebied \(index + 1)"
            guard let code = feature.code else {
                throw Refused(
                    description:
                        "\(name), \(place): er is geen code. Verwacht: een eigenschap als statcode, wijkcode, buurtcode of code, met WK036301 of BU03630101."
                )
            }
            guard let kind = FigureArea.kind(of: code) else {
                throw Refused(
                    description:
                        "\(name), \(place): de code is ‘\(code.prefix(40))’. Verwacht: een code als WK036301 of BU03630101."
                )
            }
            if let municipality, FigureArea.municipality(of: code).map({ "GM\($0)" }) != municipality.text {
                elsewhere += 1
                continue
            }
            if let earlier = seen.updateValue(index + 1, forKey: code) {
                throw Refused(
                    description:
                        "\(name), \(place): \(code) staat ook bij gebied \(earlier). Verwacht: elk gebied één keer.")
            }
            kinds[kind, default: 0] += 1
            guard kinds.count == 1 else {
                throw Refused(
                    description:
                        "\(name), \(place): \(code) is een ander soort gebied dan die ervoor. Verwacht: alleen wijken, of alleen buurten."
                )
            }
            for (number, ring) in feature.rings.enumerated() where ring.count < 4 || ring.first != ring.last {
                throw Refused(
                    description:
                        "\(name), \(place) (\(code)), ring \(number + 1): de lijn is niet gesloten of heeft minder dan vier punten."
                )
            }
            shapes.append((code, feature.name ?? "", feature.rings))
        }
        guard !shapes.isEmpty else {
            throw Refused(
                description:
                    "\(name): geen van de \(elsewhere) gebieden hoort bij \(municipality?.text ?? "uw gemeente").")
        }
        guard shapes.count <= Self.mostAreas,
            shapes.reduce(0, { $0 + $1.rings.reduce(0) { $0 + $1.count } }) <= Self.mostPoints
        else {
            throw Refused(
                description:
                    "\(name): de kaart is te fijn. Verwacht: hoogstens \(Self.mostAreas) gebieden en \(Self.mostPoints) punten."
            )
        }
        coordinates = try Self.coordinates(of: shapes, name: name, named: file.crs)
        map = DistrictMap(shapes, coordinates)
    }

    /// What the places are written in: all in the same, in the Netherlands, and as the file itself says.
    private static func coordinates(
        of shapes: [(code: String, name: String, rings: [[GeoJSON.Point]])], name: String, named: String?
    ) throws(Refused) -> MapCoordinates {
        var found: MapCoordinates?
        for shape in shapes {
            for (number, ring) in shape.rings.enumerated() {
                for (index, point) in ring.enumerated() {
                    let here = MapCoordinates(x: point.x, y: point.y)
                    if let here, found == nil { found = here }
                    guard let here, here == found else {
                        let swapped = MapCoordinates(x: point.y, y: point.x) != nil
                        let why =
                            here != nil
                            ? "staat in \(here?.name ?? ""), de punten ervoor in \(found?.name ?? "")"
                            : swapped ? "heeft de lengte en de breedte omgewisseld" : "ligt niet in Nederland"
                        throw Refused(
                            description:
                                "\(name), \(shape.code), ring \(number + 1), punt \(index + 1): (\(point.x), \(point.y)) \(why). Verwacht: graden met de lengte eerst (WGS 84), of meters van het Rijksdriehoeksstelsel (RD New)."
                        )
                    }
                }
            }
        }
        let found0 = found ?? .degrees
        let saysGrid = named?.contains("28992") ?? false
        if named != nil, saysGrid != (found0 == .dutchGrid),
            saysGrid || named?.contains("4326") == true || named?.contains("CRS84") == true
        {
            throw Refused(
                description:
                    "\(name): het bestand zegt dat de punten in \(saysGrid ? MapCoordinates.dutchGrid.name : MapCoordinates.degrees.name) staan, maar zij staan in \(found0.name)."
            )
        }
        return found0
    }
}

extension DistrictMap {
    /// Lays shapes on the grid. Degrees are shortened to the side by the cosine of the middle latitude, which over a
    /// municipality bends nothing that an eye sees.
    fileprivate init(
        _ shapes: [(code: String, name: String, rings: [[GeoJSON.Point]])], _ coordinates: MapCoordinates
    ) {
        let points = shapes.flatMap { $0.rings.flatMap { $0 } }
        let (bottom, top) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        let narrowing = coordinates == .degrees ? cos((bottom + top) / 2 * .pi / 180) : 1
        let (left, right) = ((points.map(\.x).min() ?? 0) * narrowing, (points.map(\.x).max() ?? 0) * narrowing)
        let scale = Double(Self.side) / max(right - left, top - bottom, .leastNormalMagnitude)
        self.init(
            width: max(1, Int(((right - left) * scale).rounded())),
            height: max(1, Int(((top - bottom) * scale).rounded())),
            areas: shapes.map { shape in
                let rings = shape.rings.map { ring -> [Int] in
                    var flat: [Int] = []
                    for point in ring {
                        let x = Int(((point.x * narrowing - left) * scale).rounded())
                        let y = Int(((top - point.y) * scale).rounded())
                        // Points that fall on one step of the grid are one.
                        if flat.count >= 2, flat[flat.count - 2] == x, flat[flat.count - 1] == y { continue }
                        flat += [x, y]
                    }
                    return flat
                }
                let seen = rings.filter { $0.count >= 8 }
                return Area(code: shape.code, name: shape.name, rings: seen.isEmpty ? Array(rings.prefix(1)) : seen)
            }.sorted { $0.code < $1.code })
    }
}
