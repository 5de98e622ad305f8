import Assets
import Domain
import Foundation
import Yams

/// The file of national figures that travels inside the binary.
public enum NationalFiguresFile {
    private struct Content: Decodable {
        var series: String
        var source: String
        var address: String
        var noted: String
        var checked: String?
        var age: String
        var scale: String
        var figures: [Line]
    }

    private struct Line: Decodable {
        var year: Int
        var lonely: String
        var strongly: String
    }

    /// Something in the file is no figure.
    public struct Unreadable: Error, Equatable { public var place: String }

    /// - Throws: what a test rules out.
    public static func load(_ bytes: [UInt8] = Assets.nationalFigures) throws -> NationalFigures {
        let content = try YAMLDecoder().decode(Content.self, from: Data(bytes))
        guard let series = FigureSeries(rawValue: content.series), let age = AgeRange(code: content.age),
            let scale = LonelinessScale(rawValue: content.scale), let noted = Day(content.noted)
        else { throw Unreadable(place: "the head") }
        let checked = content.checked.flatMap { $0.isEmpty ? nil : $0 }
        guard checked == nil || Day(checked ?? "") != nil else { throw Unreadable(place: "checked") }
        let country = FigureArea(code: "", name: "Nederland")
        let figures = try content.figures.flatMap { line in
            try [(Indicator.lonely, line.lonely), (.strongly, line.strongly)].map { indicator, text in
                guard let value = Quantity(text) else { throw Unreadable(place: "\(line.year)") }
                return LocalFigure(
                    id: "nederland-\(line.year)-\(indicator.rawValue)", indicator: indicator, area: country, age: age,
                    year: line.year, value: value, series: series, source: content.source, scale: scale,
                    cutOff: scale.cutOff(indicator))
            }
        }
        return NationalFigures(
            figures: figures, source: content.source, address: content.address, noted: noted,
            checked: checked.flatMap { Day($0) })
    }
}
