import Domain
import Foundation

/// Writes made responses that keep to the questionnaire: its codes, its routing, and texts with commas, quotes and line
/// breaks. The same seed gives the same bytes.
struct MadeFile {
    private let questions: [MadeQuestion]
    private let header: String
    private var random: SeededRandom
    /// What was chosen at each question, a bit per code.
    private var chosen: [UInt64]
    private var bytes: [UInt8] = []

    init(questionnaire: Questionnaire, seed: UInt64) {
        let all = questionnaire.questions
        let position = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
        questions = all.map { MadeQuestion($0, position: position) }
        header = (["id"] + questionnaire.columns.map(\.name)).joined(separator: ",") + "\n"
        random = SeededRandom(seed: seed)
        chosen = Array(repeating: 0, count: all.count)
    }

    /// Writes a file with so many responses, numbered from 1.
    mutating func write(_ count: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: Data(header.utf8)) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        let slice = 4 << 20
        for number in 1...count {
            appendResponse(number)
            if bytes.count >= slice || number == count {
                try file.write(contentsOf: bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try file.close()
    }

    private mutating func appendResponse(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
        for index in questions.indices {
            let isAsked = questions[index].condition?.holds(chosen) ?? true
            chosen[index] = isAsked && random.chance(96) ? choice(questions[index]) : 0
            appendCells(questions[index], chosen[index])
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The codes chosen, with bit 0 for 'answered'.
    private mutating func choice(_ question: MadeQuestion) -> UInt64 {
        switch question.kind {
        case .text: return 1
        case .single:
            // The lower of two, so that answers are not all equally frequent.
            let place = min(random.below(question.codes.count), random.below(question.codes.count))
            return 1 | 1 << UInt64(question.codes[place])
        case .multiple:
            if !question.exclusive.isEmpty, random.chance(10) {
                return 1 | 1 << UInt64(question.exclusive[random.below(question.exclusive.count)])
            }
            var marks: UInt64 = 1
            for code in question.codes where !question.exclusive.contains(code) && random.chance(30) {
                marks |= 1 << UInt64(code)
            }
            return marks
        }
    }

    private mutating func appendCells(_ question: MadeQuestion, _ marks: UInt64) {
        let comma = UInt8(ascii: ",")
        switch question.kind {
        case .text:
            bytes.append(comma)
            if marks != 0 { appendText() }
        case .single:
            bytes.append(comma)
            let code = (marks & ~1).trailingZeroBitCount
            if marks != 0 { bytes.append(contentsOf: String(code).utf8) }
        case .multiple:
            for code in question.codes {
                bytes.append(comma)
                if marks != 0 { bytes.append(marks >> UInt64(code) & 1 == 1 ? UInt8(ascii: "1") : UInt8(ascii: "0")) }
            }
        }
        if let other = question.other {
            bytes.append(comma)
            if marks >> UInt64(other) & 1 == 1 { appendText() }
        }
        if question.hasDetail {
            bytes.append(comma)
            if marks != 0, random.chance(15) { appendText() }
        }
    }

    private static let texts = [
        "Bezoekdienst", "Eettafel in het buurthuis", "Zorg- en welzijnsorganisatie", "Kerk",
        "\"Zorg, wonen en welzijn\"",
        "Vrijwilligers voor vervoer", "\"Wij noemen het \"\"aandacht\"\"\"", "Geen tijd", "Café De Hoek",
        "\"Eerst kennismaken,\ndan samen iets doen\"", "Verlies van partner", "Huisarts en wijkverpleging",
    ].map { Array($0.utf8) }

    private mutating func appendText() { bytes += Self.texts[random.below(Self.texts.count)] }
}
