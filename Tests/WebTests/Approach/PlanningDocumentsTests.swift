import Documents
import Domain
import Foundation
import Testing

@testable import Web

/// The planning on paper, read by another program.
struct PlanningDocumentsTests {
    private static let documents = PlanningDocuments(documents: .shared)
    private static let today = Day("2026-11-23")!

    /// A planning in which much was moved to where it does not fit, with words as long as a form takes.
    private static func sheet(isFull: Bool) -> PlanningSheet {
        let long = String(repeating: "gezamenlijk ", count: 25)
        let late = Dictionary(
            uniqueKeysWithValues: [Milestone.Kind.draftPlan, .surveyCloses, .factsheet, .workingMeeting, .discussion]
                .map {
                    ($0, Milestone.Mark(moved: Day("2027-12-26")))
                })
        let path = Path(
            isFull ? [.vision: .skipped(reason: long), .followUp: .begun(on: today), .plan: .done(on: today)] : [:])
        let planning = Planning(
            meeting: Day("2027-04-08")!, drawn: today, marks: isFull ? late : [:], leavingOut: path.leftOut)
        return PlanningSheet(
            approach: Approach(
                id: "a", municipality: "h", name: isFull ? String(long.prefix(100)) : "Jongeren & <ouderen>",
                begun: today,
                meeting: planning.meeting),
            municipality: Municipality(id: "h", name: "Heldermeer", contact: ""), planning: planning,
            warnings: planning.warnings(on: today, otherMeeting: nil), path: path, on: today)
    }

    private func read(_ program: String, _ bytes: [UInt8], _ arguments: (String) -> [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments(file.path)
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: [false, true])
    func thePDFIsOnePageThatAScreenReaderCanRead(isFull: Bool) async throws {
        let sheet = Self.sheet(isFull: isFull)
        #expect((sheet.warnings.count >= 5) == isFull)
        let bytes = try await Self.documents.bytes(sheet, as: .pdf)
        #expect(try read("pdfinfo", bytes) { [$0] }.contains("Pages: 1 "))
        #expect(try read("pdfinfo", bytes) { [$0] }.contains("Tagged: yes"))
        #expect(try read("pdfinfo", bytes) { ["-struct", $0] }.contains("TH"))
        let text = try read("pdftotext", bytes) { ["-enc", "UTF-8", $0, "-"] }
        for row in sheet.sections.flatMap(\.rows) { #expect(text.contains(row.day)) }
        for warning in sheet.warnings { #expect(text.contains(warning.advice)) }
        #expect(text.contains("Dit past nog niet") == isFull)
    }

    /// What LibreOffice makes of it.
    @Test(arguments: [false, true])
    func theTextDocumentIsOnePageToo(isFull: Bool) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = try await Self.documents.bytes(Self.sheet(isFull: isFull), as: .docx)
        _ = try read("soffice", bytes) {
            [
                "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "pdf",
                "--outdir", folder.path, $0,
            ]
        }
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pdf") }
        let pdf = try Data(contentsOf: folder.appending(path: try #require(made.first)))
        #expect(try read("pdfinfo", Array(pdf)) { [$0] }.contains("Pages: 1 "))
    }

    @Test func aDemonstrationSaysThatItsDataIsMadeUp() async throws {
        let planning = Planning(meeting: Day("2027-04-08")!, drawn: Self.today)
        let sheet = PlanningSheet(
            approach: Approach(
                id: "a", municipality: "h", name: "Jongeren", begun: Self.today, meeting: planning.meeting),
            municipality: Municipality(id: "h", name: "Heldermeer", contact: ""), planning: planning, warnings: [],
            path: Path(), on: Self.today, isDemonstration: true)
        for html in [PlanningPaper(sheet: sheet).html, PlanningText(sheet: sheet).html] {
            #expect(html.contains("Dit is een demonstratie. De gegevens zijn verzonnen."))
        }
    }

    @Test(arguments: [false, true])
    func theTextDocumentSaysTheSame(isFull: Bool) async throws {
        let sheet = Self.sheet(isFull: isFull)
        let bytes = try await Self.documents.bytes(sheet, as: .docx)
        let text = try read("pandoc", bytes) { ["--from", "docx", "--to", "plain", "--columns", "400", $0] }
        for row in sheet.sections.flatMap(\.rows) {
            #expect(text.contains("\(row.day) \(row.milestone.kind.title)"), "\(row.milestone.kind)")
        }
        for warning in sheet.warnings { #expect(text.contains(warning.text)) }
    }
}
