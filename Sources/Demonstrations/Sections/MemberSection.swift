import Domain
import Questionnaires
import Store

/// `leden`: who signs in.
struct MemberSection: Sendable {
    /// A member, without the municipality.
    struct Person: Sendable {
        let name: String
        let mail: MailAddress
        let role: Member.Role
    }

    let people: [Person]

    init(_ root: Entry) {
        people = root.entries("leden", each: "a member", known: ["naam", "mail", "rol"]).compactMap { entry in
            let name = entry.prose("naam")
            let role = entry.neededChoice("rol", of: Member.Role.allCases, called: Self.word)
            let mail = entry.neededValue("mail", expected: "a mail address", reading: MailAddress.init)
            return mail.flatMap { mail in role.map { Person(name: name, mail: mail, role: $0) } }
        }
        if !people.contains(where: { $0.role == .coordinator }) {
            root.report("no coördinator in 'leden'", expected: "a member who runs the approach", at: "leden")
        }
    }

    private static func word(_ role: Member.Role) -> String {
        switch role {
        case .coordinator: "coördinator"
        case .viewer: "meelezer"
        }
    }

    /// The municipality's members: those of the file, where it had none.
    func add(_ telling: Telling, _ act: Act) async throws -> [Member] {
        let (store, municipality) = (telling.store, telling.municipality)
        if try await store.members(of: municipality).isEmpty {
            for person in people {
                let member = Member(
                    id: newID(), municipality: municipality, name: person.name, mail: person.mail, role: person.role)
                try await store.add(member, act)
            }
        }
        return try await store.members(of: municipality)
    }
}
