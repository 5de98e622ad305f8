import Domain
import Foundation
import TestDatabases
import Testing

@testable import Store

@Suite struct PersonalDataTests {
    private let now = Date(timeIntervalSince1970: 1_795_500_000)

    @Test(arguments: EngineKind.allCases)
    func everythingAboutAMemberIsThereAndNothingOfAnother(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.heldermeer)
            try await store.add(.elders)
            let mail = try #require(MailAddress("sanne@heldermeer.nl"))
            var members: [Member] = []
            for (name, address, municipality) in [
                ("Sanne de Wit", mail, "heldermeer"), ("Karim", try #require(MailAddress("k@h.nl")), "heldermeer"),
                ("Sanne Elders", mail, "elders"),
            ] {
                let member = Member(
                    id: newID(), municipality: municipality, name: name, mail: address, role: .coordinator)
                let act = Act(by: .operator, for: municipality, at: now)
                try await store.add(member, act)
                try await store.beginSecondFactor(OneTimePassword(), of: member.id)
                try await store.startDemonstrationSession(Token(), of: member, device: "Firefox van \(name)", at: now)
                members.append(member)
            }
            let data = try await store.personalData(of: mail, in: .heldermeer, at: now)
            #expect(Set(data.tables.map(\.name)) == ["change", "member", "second_factor", "session"])
            let text = data.text
            #expect(text.contains("Firefox van Sanne de Wit") && text.contains("rol: coordinator"))
            #expect(!text.contains("Karim") && !text.contains("Elders"))
            let json = try data.json
            let secret: String = try await store.engine.rows(
                "SELECT secret FROM second_factor WHERE member = \(members[0].id)")[0]["secret"]
            for document in [text, json] {
                #expect(!document.contains(secret) && document.contains("wordt niet getoond"))
            }
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            #expect(try decoder.decode(PersonalData.self, from: Data(json.utf8)).tables == data.tables)

            // Erased on request: what is left is a number without a name.
            let act = Act(by: .operator, for: "heldermeer", at: now)
            #expect(try await store.removeMember(mail, of: "heldermeer", act) == .done)
            let after = try await store.personalData(of: mail, in: .heldermeer, at: now)
            #expect(after.tables.isEmpty && after.text.contains("Bij dit mailadres is niets bewaard."))
            for table in ColumnClasses.all.keys where table != "member" {
                let rows = try await store.engine.rows("SELECT * FROM \(SQL(name: table))")
                #expect(!"\(rows)".contains("Sanne de Wit") || table == "change", "\(table)")
                #expect(!"\(rows)".contains(mail.text), "\(table)")
            }
        }
    }

    /// A contact that is exactly somebody's address or name is about that person too.
    @Test(arguments: EngineKind.allCases)
    func anAddressIsFoundWhereverItStandsByItself(kind: EngineKind) async throws {
        try await withStore(on: kind) { store async throws in
            try await store.add(.elders)
            let mail = try #require(MailAddress("post@elders.example"))
            let data = try await store.personalData(of: mail, in: .elders, at: now)
            #expect(data.tables.map(\.name) == ["municipality"])
            #expect(try await store.personalData(of: mail, in: .heldermeer, at: now).tables.isEmpty)
        }
    }
}
