import Domain
import Testing

/// Maps as municipalities have them.
struct MapFileTests {
    private func feature(_ code: String, _ ring: String, type: String = "Polygon") -> String {
        let shape = type == "Polygon" ? "[[\(ring)]]" : "[[[\(ring)]]]"
        return """
            {"type":"Feature","properties":{"statcode":"\(code)  ","statnaam":"Oost","aantal":3,"leeg":null},\
            "geometry":{"type":"\(type)","coordinates":\(shape)}}
            """
    }

    private func collection(_ features: [String], crs: String = "") -> [UInt8] {
        Array("{\"type\":\"FeatureCollection\",\(crs)\"features\":[\(features.joined(separator: ","))]}".utf8)
    }

    private static let degrees = "[4.9,52.3],[5.0,52.3],[5.0,52.4],[4.9,52.4],[4.9,52.3]"
    private static let metres = "[120000,480000],[121000,480000],[121000,482000],[120000,482000],[120000,480000]"

    @Test func degreesAndTheDutchGridAreToldApart() throws {
        let wgs = try MapFile.read(collection([feature("WK036301", Self.degrees)]), name: "a.json", municipality: nil)
        #expect(wgs.coordinates == .degrees && wgs.map.areas.map(\.name) == ["Oost"])
        // A tenth of a degree to the side is shorter than one upwards: cos 52.35.
        #expect(wgs.map.height == 1_000 && wgs.map.width == 611)
        let rd = try MapFile.read(
            collection([feature("WK036301", Self.metres, type: "MultiPolygon")]), name: "a.json", municipality: nil)
        #expect(rd.coordinates == .dutchGrid && rd.map.width == 500 && rd.map.height == 1_000)
        // North is up.
        #expect(rd.map.areas[0].rings == [[0, 1_000, 500, 1_000, 500, 0, 0, 0, 0, 1_000]])
    }

    @Test func areasOfOthersAreLeftOutAndCounted() throws {
        let bytes = collection([feature("WK036301", Self.degrees), feature("WK999901", Self.degrees)])
        let file = try MapFile.read(bytes, name: "a.json", municipality: MunicipalityCode("GM0363"))
        #expect(file.elsewhere == 1 && file.map.areas.map(\.code) == ["WK036301"])
    }

    @Test func whatIsWrongIsNamedWithItsPlace() throws {
        let named = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},"
        let wrong: [([UInt8], String)] = [
            (Array("{\"type\":\n\"FeatureCollection\",\n oeps}".utf8), "dit is geen geldige JSON"),
            (Array("{\"type\":\"Topology\",\"features\":[]}".utf8), "‘Topology’"),
            (Array("{\"type\":\"FeatureCollection\"}".utf8), "‘features’ ontbreekt"),
            (collection([]), "er staan 0 gebieden in"),
            (
                collection([feature("WK036301", Self.degrees), feature("WK036302", Self.degrees, type: "Point")]),
                "gebied 2: de vorm is een ‘Point’"
            ),
            (collection([feature("Oost", Self.degrees)]), "gebied 1: de code is ‘OOST’"),
            (
                collection([feature("WK036301", Self.degrees), feature("WK036301", Self.degrees)]),
                "gebied 2: WK036301 staat ook bij gebied 1"
            ),
            (
                collection([feature("WK036301", Self.degrees), feature("BU03630101", Self.degrees)]),
                "is een ander soort gebied"
            ),
            (
                collection([feature("WK036301", "[52.3,4.9],[52.3,5.0],[52.4,5.0],[52.3,4.9]")]),
                "punt 1: (52.3, 4.9) heeft de lengte en de breedte omgewisseld"
            ),
            (
                collection([feature("WK036301", "[4.9,52.3],[5.0,52.3],[15.0,52.4],[4.9,52.3]")]),
                "WK036301, ring 1, punt 3: (15.0, 52.4) ligt niet in Nederland"
            ),
            (
                collection([feature("WK036301", Self.degrees), feature("WK036302", Self.metres)]),
                "WK036302, ring 1, punt 1: (120000.0, 480000.0) staat in meters (RD New)"
            ),
            (
                collection([feature("WK036301", "[4.9,52.3],[5.0,52.3],[5.0,52.4],[4.9,52.4]")]),
                "ring 1: de lijn is niet gesloten"
            ),
            (
                collection([feature("WK036301", "[4.9],[5.0,52.3],[5.0,52.4],[4.9,52.4]")]),
                "gebied 1, ring 1, punt 1: hier staan 1 getallen"
            ),
            (
                collection([feature("WK036301", Self.degrees)], crs: named),
                "zegt dat de punten in meters (RD New) staan"
            ),
        ]
        for (bytes, words) in wrong {
            let refused = #expect(throws: MapFile.Refused.self) {
                try MapFile.read(bytes, name: "kaart.json", municipality: nil)
            }
            #expect(
                refused?.description.hasPrefix("kaart.json") == true && refused?.description.contains(words) == true,
                "\(refused?.description ?? "") lacks \(words)")
        }
    }

    @Test func aFileThatIsTooLargeIsNotRead() {
        let refused = #expect(throws: MapFile.Refused.self) {
            try MapFile.read([UInt8](repeating: 0x20, count: MapFile.mostBytes + 1), name: "a.json", municipality: nil)
        }
        #expect(refused?.description.contains("hoogstens 8 MB") == true)
    }

    @Test func shadesAreWholeStepsOverTheValues() throws {
        let shades = try #require(MapShades([Quantity("38,2")!, Quantity("44,9")!, Quantity("52,1")!]))
        #expect(shades.bounds == [42, 46, 50].map { Quantity($0) })
        #expect(
            [Quantity("38,2")!, Quantity(42), Quantity("49,99")!, Quantity("52,1")!].map(shades.step) == [0, 1, 2, 3])
        #expect(
            (0..<shades.count).map(shades.label) == ["minder dan 42%", "42% tot 46%", "46% tot 50%", "50% en meer"])
        #expect(MapShades([Quantity(40)])?.label(0) == "40%")
        #expect(MapShades([]) == nil)
    }
}
