import Domain
import Foundation
import Testing

@testable import Store

@Suite struct PrivacyDocumentTests {
    @Test func everyTableHasAPurposeAndEveryPurposeATable() {
        #expect(Set(TablePurposes.all.keys) == Set(ColumnClasses.all.keys))
    }

    @Test func whatIsAboutPeopleSaysAboutWhomAndOnWhichGround() {
        for (table, columns) in ColumnClasses.all {
            guard let purpose = TablePurposes.all[table], columns.values.contains(where: { $0.privacy != .none }) else {
                continue
            }
            #expect(purpose.people != .nobody && purpose.ground != .nobody, "\(table)")
            #expect(purpose.purpose.hasSuffix("."), "\(table)")
        }
    }

    /// Nothing that says something of a person is kept for ever.
    @Test func whatIsPersonalHasAnEnd() {
        for (table, columns) in ColumnClasses.all {
            for (column, kind) in columns where kind.privacy != .none {
                #expect(kind.retention != .always, "\(table).\(column)")
            }
        }
    }

    @Test func theFileSaysWhatTheTablesSay() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/privacy.md")
            .standardized
        let written = try? String(contentsOf: file, encoding: .utf8)
        #expect(written == PrivacyDocument.markdown(), "run: swift run kring privacy > docs/privacy.md")
    }

    @Test func aTermInMonthsIsSaidInYearsWhereItIsWhole() {
        #expect([1, 6, 12, 18, 24].map(Months.written) == ["1 maand", "6 maanden", "1 jaar", "18 maanden", "2 jaar"])
    }
}
