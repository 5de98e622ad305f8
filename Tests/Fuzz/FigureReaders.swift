import Domain

extension Reader {
    private static func ids() -> () -> String {
        var count = 0
        return {
            count += 1
            return "\(count)"
        }
    }

    /// Files of 'Gezondheid per wijk en buurt'. What is accepted has margins around every value.
    static func healthFile() -> Reader {
        let file = """
            "ID";"WijkenEnBuurten";"Leeftijd";"Marges";"Perioden";"Gemeentenaam_1";"Eenzaam_25";"SterkEenzaam_26"
            0;"GM0363    ";"20300";"MW00000";"2024JJ00";"Amsterdam   ";"48,1";"15,2"
            1;"GM0363    ";"20300";"MOG0095";"2024JJ00";"Amsterdam   ";"46";"14"
            2;"GM0363    ";"20300";"MBG0095";"2024JJ00";"Amsterdam   ";"50,2";"16,5"
            3;"WK036301  ";"80200";"MW00000";"2024JJ00";"Amsterdam   ";".";""

            """
        return Reader(
            name: "health file", share: 200, samples: [Array(file.utf8), Array("\u{FEFF}\(file)".utf8)],
            words: ["\"", ";", ".", ",", "\r", "GM0363", "WK036302", "MW00000", "2020JJ00", "_27", "100", " "].map {
                Array($0.utf8)
            },
            read: { bytes in
                do throws(FigureFileRefused) {
                    let read = try HealthFile.read(bytes, name: "a.csv", municipality: nil)
                    let figures = read.localFigures(partCutOff: nil, newID: ids())
                    let isWhole = figures.allSatisfy { figure in
                        figure.value <= Quantity(100)
                            && figure.margins.map { $0.low <= figure.value && figure.value <= $0.high } ?? true
                    }
                    return isWhole ? .accepted : .surprise("a value outside its margins")
                } catch {
                    return error.problems.isEmpty ? .surprise("refused without a problem") : .refused
                }
            })
    }

    /// Any CSV file. What is accepted reads the same when it is written out.
    static func mappedFile() -> Reader {
        let file = "code;wijk;jaar;eenzaam (%)\nWK036301;Oost;2024;46,2\n;\"West; \"\"oud\"\"\";2022;.\n"
        return Reader(
            name: "mapped file", share: 200, samples: [Array(file.utf8)],
            words: ["\"", ";", "\n", "\r\n", ",", "\t", "%", "2024", "100"].map { Array($0.utf8) },
            read: { bytes in
                do throws(FigureFileRefused) {
                    let read = try MappedFile(bytes, name: "a.csv")
                    let again = try? MappedFile(Array(read.text.utf8), name: "a.csv")
                    if again?.rows != read.rows || again?.header != read.header {
                        return .surprise("it reads otherwise again")
                    }
                    return .accepted
                } catch {
                    return error.problems.isEmpty ? .surprise("refused without a problem") : .refused
                }
            })
    }

    /// Answers to the scale. What is accepted shows no group under the minimum, nor leaves one to be told by subtraction.
    static func scaleFile() -> Reader {
        var file = "wijk;v3;v4;v7;v8;v9;v10\n"
        for person in 0..<30 {
            file += "\(person % 3 == 0 ? "Oost" : "West");ja;nee;\(1 + person % 3);2;nee;min of meer\n"
        }
        return Reader(
            name: "scale file", share: 200, samples: [Array(file.utf8)],
            words: [";", "\n", "ja", "nee", "Noord", "1", "2", "3", ".", "\"", "v3"].map { Array($0.utf8) },
            read: { bytes in
                do throws(FigureFileRefused) {
                    let read = try ScaleFile.read(
                        bytes, name: "a.csv", scale: .six, coding: .yesFirst, partCutOff: 2, group: "wijk", minimum: 5)
                    for indicator in Indicator.allCases {
                        let bases = read.groups.map { $0.shares[indicator]?.base ?? 0 }
                        let rest = (read.whole[indicator]?.base ?? 0) - bases.reduce(0, +)
                        if bases.contains(where: { $0 < 5 }) || (1..<5).contains(rest) {
                            return .surprise("a small group shows")
                        }
                    }
                    return .accepted
                } catch {
                    return error.problems.isEmpty ? .surprise("refused without a problem") : .refused
                }
            })
    }

    /// Maps. What is accepted lies on the grid.
    static func mapFile() -> Reader {
        let file = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"WK036301","statnaam":"Oost"},\
            "geometry":{"type":"Polygon","coordinates":[[[4.9,52.3],[4.95,52.3],[4.95,52.35],[4.9,52.3]]]}},{"type":"Feature",\
            "properties":{"statcode":"WK036302"},"geometry":{"type":"MultiPolygon","coordinates":[[[[4.8,52.3],[4.9,52.3],\
            [4.9,52.4],[4.8,52.3]]]]}}]}
            """
        return Reader(
            name: "map file", share: 200, samples: [Array(file.utf8)],
            words: ["[", "]", "{", "}", ",", "1e308", "-1", "null", "\"", "4.9", "120000", "Polygon", "WK036303"].map {
                Array($0.utf8)
            },
            read: { bytes in
                do throws(MapFile.Refused) {
                    let map = try MapFile.read(bytes, name: "a.json", municipality: nil).map
                    let isOnGrid = map.areas.allSatisfy { area in
                        area.rings.allSatisfy { $0.allSatisfy { (0...DistrictMap.side).contains($0) } }
                    }
                    return isOnGrid ? .accepted : .surprise("a point off the grid")
                } catch {
                    return error.description.isEmpty ? .surprise("refused without a word") : .refused
                }
            })
    }
}
