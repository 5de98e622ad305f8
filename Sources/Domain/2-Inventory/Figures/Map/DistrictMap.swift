/// The outlines of a municipality's districts or neighbourhoods on a grid, ready to be drawn: north is up, and one step is
/// as long to the side as it is upwards.
public struct DistrictMap: Sendable, Equatable, Codable {
    /// How many steps the longest side has.
    public static let side = 1_000

    public var width: Int
    public var height: Int
    public var areas: [Area]

    public struct Area: Sendable, Equatable, Codable {
        public var code: String
        public var name: String
        /// Every ring, outer and inner, as x and y in turn; a place in an odd number of rings is within the area.
        public var rings: [[Int]]

        public init(code: String, name: String, rings: [[Int]]) {
            self.code = code
            self.name = name
            self.rings = rings
        }

        /// Where a label stands best: the middle of the largest ring.
        public var middle: (x: Int, y: Int) {
            guard let ring = rings.max(by: { Self.size($0) < Self.size($1) }), !ring.isEmpty else { return (0, 0) }
            let (xs, ys) = (
                stride(from: 0, to: ring.count, by: 2).map { ring[$0] },
                stride(from: 1, to: ring.count, by: 2).map { ring[$0] }
            )
            let (low, high) = ((xs.min() ?? 0, ys.min() ?? 0), (xs.max() ?? 0, ys.max() ?? 0))
            return ((low.0 + high.0) / 2, (low.1 + high.1) / 2)
        }

        private static func size(_ ring: [Int]) -> Int {
            var sum = 0
            for index in stride(from: 0, to: ring.count - 2, by: 2) {
                sum += ring[index] * ring[index + 3] - ring[index + 2] * ring[index + 1]
            }
            return abs(sum)
        }
    }

    public init(width: Int, height: Int, areas: [Area]) {
        self.width = width
        self.height = height
        self.areas = areas
    }
}

/// How the places of a map were written.
public enum MapCoordinates: Sendable, Equatable {
    /// Longitude and latitude in degrees (EPSG:4326, which GeoJSON prescribes).
    case degrees
    /// Metres of the Dutch grid, RD New (EPSG:28992).
    case dutchGrid

    /// What the places themselves tell: those of the Netherlands in degrees and in metres have nothing in common.
    init?(x: Double, y: Double) {
        switch (x, y) {
        case (3.0...7.5, 50.5...53.8): self = .degrees
        case (-7_000...300_000, 289_000...629_000): self = .dutchGrid
        default: return nil
        }
    }

    public var name: String { self == .degrees ? "graden (WGS 84)" : "meters (RD New)" }
}
