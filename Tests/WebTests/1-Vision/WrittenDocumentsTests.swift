import Demonstrations
import Documents
import Domain
import Foundation
import TestDatabases
import Testing

@testable import Web

/// The files of step 1, read by programs that had no part in making them.
struct WrittenDocumentsTests {
    private static let documents = WrittenDocuments(sharing: .shared)
    private static let today = Day("2026-11-23")!

    private static func material(_ vision: Vision, isDemonstration: Bool = true) -> VisionMaterial {
        VisionMaterial(
            vision: vision, municipality: "Heldermeer", name: "Samen tegen eenzaamheid", meeting: Day("2027-03-09"),
            date: today, isDemonstration: isDemonstration)
    }

    private static var demonstration: Vision {
        get throws { try Demonstration.heldermeer(today: today).writtenVision }
    }

    /// Everything as long as its field allows.
    private static var longest: Vision {
        get throws {
            func words(_ most: Int) -> String {
                let sentence = "Samenwerkingsafspraken maken wij met elkaar. "
                return String(String(repeating: sentence, count: most / 40 + 1).prefix(most - 1)) + "."
            }
            var vision = try demonstration
            vision.occasion.text = words(VisionLimits.words)
            vision.role = MunicipalRoleChoice(roles: Set(MunicipalRole.allCases), words: words(VisionLimits.words))
            vision.forms.words = words(VisionLimits.words)
            vision.groups = (1...VisionLimits.groups).map {
                TargetGroup(id: "\($0)", name: words(VisionLimits.name), reason: words(VisionLimits.reason))
            }
            vision.goals = (1...VisionLimits.goals).map {
                Goal(
                    id: "\($0)", title: words(VisionLimits.title), indicator: words(VisionLimits.title),
                    measures: .loneliness, unit: .number, source: words(VisionLimits.source),
                    baseline: Quantity(99_999_999), baselineYear: 2024, margin: Quantity(10),
                    target: Quantity(99_999_990),
                    due: Day("2029-12-31"), wmo: Set(WmoGoal.allCases))
            }
            vision.preconditions = Precondition.Kind.allCases.map {
                Precondition(
                    kind: $0, state: .inHand, owner: words(VisionLimits.owner), note: words(VisionLimits.note))
            }
            vision.participation = Participation(
                ways: Set(Participation.Way.allCases), words: words(VisionLimits.words),
                thanks: words(VisionLimits.note))
            vision.means.source = words(VisionLimits.source)
            vision.council.whyNow = words(CouncilRequest.mostWhyNow)
            return vision
        }
    }

    private func output(_ program: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }

    /// Lends the path of the file.
    private func withFile(
        _ document: WrittenDocument, _ format: WrittenFormat, onOnePage: Bool = false,
        _ body: (String) async throws -> Void
    ) async throws {
        let bytes = try await Self.documents.bytes(document, as: format, onOnePage: onOnePage)
        try await withFolder { folder async throws in
            let file = folder.appending(path: "bestand.\(format.rawValue)")
            try Data(bytes).write(to: file)
            try await body(file.path)
        }
    }

    private func pages(_ file: String) throws -> Int? {
        try output("pdfinfo", file).split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
    }

    private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func text(_ file: String) throws -> String {
        words(
            file.hasSuffix(".pdf")
                ? try output("pdftotext", "-enc", "UTF-8", file, "-")
                : try output("pandoc", "--to", "plain", "--wrap", "none", file))
    }

    @Test func theVisionOfTheDemonstrationIsTwoOrThreePages() async throws {
        let document = try WrittenDocument.vision(Self.material(Self.demonstration))
        try await withFile(document, .pdf) { file async throws in
            let count = try #require(try pages(file))
            #expect((2...3).contains(count))
            let text = try text(file)
            for section in document.sections { #expect(text.contains(section.title)) }
            #expect(text.contains("Bron: Gezondheidsmonitor"))
            #expect(text.contains("Dit is een demonstratie."))
            #expect(try output("pdfinfo", file).contains("Visie en uitgangspunten: Samen tegen eenzaamheid"))
            #expect(try output("pdfinfo", "-struct", file).contains("TH"))
        }
    }

    @Test func theCouncilGetsExactlyOnePage() async throws {
        for vision in try [Self.demonstration, Self.longest, Vision()] {
            let document = WrittenDocument.councilNote(Self.material(vision))
            try await withFile(document, .pdf, onOnePage: true) { file async throws in
                #expect(try pages(file) == 1)
                let text = try text(file)
                for section in document.sections { #expect(text.contains(section.title)) }
            }
        }
    }

    @Test(arguments: [WrittenFormat.docx, .odt])
    func itIsOnePageAsATextDocumentToo(format: WrittenFormat) async throws {
        for vision in try [Self.demonstration, Self.longest] {
            let document = WrittenDocument.councilNote(Self.material(vision))
            try await withFile(document, format, onOnePage: true) { file async throws in
                let folder = URL(filePath: file).deletingLastPathComponent().path
                _ = try output(
                    "soffice", "--headless", "-env:UserInstallation=file://\(folder)/profile", "--convert-to", "pdf",
                    "--outdir", folder, file)
                #expect(try pages("\(folder)/bestand.pdf") == 1)
            }
        }
    }

    @Test(arguments: [WrittenFormat.docx, .odt])
    func theTextDocumentsHaveEverySentence(format: WrittenFormat) async throws {
        let material = try Self.material(Self.demonstration)
        for document in [WrittenDocument.vision(material), .councilNote(material)] {
            try await withFile(document, format) { file async throws in
                let text = try text(file)
                for section in document.sections {
                    #expect(text.contains(section.title))
                    for words in section.blocks.flatMap(\.sentences) { #expect(text.contains(words), "\(words)") }
                }
            }
        }
    }

    @Test func thePageThatStandsAloneIsWhole() async throws {
        let bytes = try await Self.documents.bytes(
            .vision(try Self.material(Self.demonstration)), as: .html, onOnePage: false)
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(page.hasPrefix("<!doctype html>") && page.contains("<html lang=\"nl\">"))
        #expect(page.contains("<title>Visie en uitgangspunten: Samen tegen eenzaamheid - Gemeente Heldermeer</title>"))
        #expect(page.contains("Dit is een demonstratie."))
        #expect(!page.contains("<link") && !page.contains("src="))
    }

    @Test func whatIsRealDoesNotCallItselfADemonstration() async throws {
        let material = try Self.material(Self.demonstration, isDemonstration: false)
        for format in [WrittenFormat.html, .docx] {
            try await withFile(.vision(material), format) { file async throws in
                #expect(try !text(file).contains("demonstratie"))
            }
        }
    }

    @Test func hostileTextStaysText() async throws {
        var vision = try Self.demonstration
        let hostile = "<script>alert(1)</script> & \"citaat\" <img src=file:///etc/passwd> ${x} [a](b)"
        vision.occasion.text = hostile
        vision.groups[0].name = hostile
        vision.goals[0].title = hostile
        vision.preconditions[3].note = hostile
        vision.council.whyNow = hostile
        for document in [
            WrittenDocument.vision(Self.material(vision)), .councilNote(Self.material(vision)),
        ] {
            let html = String(
                decoding: try await Self.documents.bytes(document, as: .html, onOnePage: false), as: UTF8.self)
            #expect(!html.contains("<script") && !html.contains("<img"))
            for format in [WrittenFormat.pdf, .docx, .odt] {
                try await withFile(document, format) { file async throws in
                    let text = try text(file)
                    #expect(text.contains("<script>alert(1)</script> & \"citaat\""))
                    #expect(!text.contains("root:"))
                }
            }
        }
    }
}

extension WrittenDocument.Block {
    /// What must be found of it; of a table the cells of one line.
    fileprivate var sentences: [String] {
        switch self {
        case .paragraph(let text), .closing(let text), .note(let text): [text]
        case .list(let items, _): items.flatMap { [$0.lead, $0.text] }.filter { !$0.isEmpty }
        case .table(let table): [table.title] + table.rows.map { $0[2].text }
        }
    }
}
