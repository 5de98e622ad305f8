import Domain
import Foundation

/// A social map as open data: organisations with their services as the Human Services Data Specification (HSDS 3) has them,
/// on one page of its list of organisations.
struct ServiceDirectory: Encodable {
    private let contents: [Entry]

    init(_ file: SocialMapFile) {
        contents = file.organisations.map { organisation in
            Entry(
                organisation, kind: file.map.kind(organisation.kind)?.name,
                people: file.map.people(of: organisation.id, confidential: false))
        }
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }

    private enum Key: String, CodingKey {
        case contents, empty, size
        case totalItems = "total_items"
        case totalPages = "total_pages"
        case pageNumber = "page_number"
        case isFirst = "first_page"
        case isLast = "last_page"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(contents.count, forKey: .totalItems)
        try container.encode(1, forKey: .totalPages)
        try container.encode(1, forKey: .pageNumber)
        try container.encode(contents.count, forKey: .size)
        try container.encode(true, forKey: .isFirst)
        try container.encode(true, forKey: .isLast)
        try container.encode(contents.isEmpty, forKey: .empty)
        try container.encode(contents, forKey: .contents)
    }

    private struct Entry: Encodable {
        var id: String
        var name: String
        var description: String
        var email: String?
        var website: String?
        /// When somebody last said that all of it is right.
        var assuredDate: String?
        var organizationIdentifiers: [Identifier]
        var phones: [Phone]
        var contacts: [Contact]
        var locations: [Location]
        var services: [Service]

        init(_ organisation: Organisation, kind: String?, people: [ContactPerson]) {
            id = organisation.id
            name = organisation.name
            description = [organisation.activities, kind ?? "", organisation.name].first { !$0.isEmpty } ?? ""
            email = organisation.mail?.text
            website = organisation.site.isEmpty ? nil : organisation.site
            assuredDate = organisation.checked?.on.description
            organizationIdentifiers =
                organisation.kvk.isEmpty
                ? []
                : [
                    Identifier(
                        id: PartID.of(organisation.id, .identifier), identifierScheme: "NL-KVK",
                        identifierType: "KvK-nummer", identifier: organisation.kvk)
                ]
            phones =
                organisation.phone.isEmpty
                ? [] : [Phone(id: PartID.of(organisation.id, .phone), number: organisation.phone)]
            contacts = people.map(Contact.init)
            locations =
                organisation.addressLine.isEmpty ? [] : [Location(organisation)]
            services =
                organisation.activities.isEmpty
                ? []
                : [
                    Service(
                        id: PartID.of(organisation.id, .service), name: organisation.name,
                        description: organisation.activities, status: "active",
                        assuredDate: organisation.checked?.on.description)
                ]
        }
    }

    private struct Identifier: Encodable {
        var id: String
        var identifierScheme: String
        var identifierType: String
        var identifier: String
    }

    private struct Phone: Encodable {
        var id: String
        var number: String
    }

    private struct Contact: Encodable {
        var id: String
        var name: String
        var title: String?
        var email: String?
        var phones: [Phone]

        init(_ person: ContactPerson) {
            id = person.id
            name = person.name
            title = person.task.isEmpty ? nil : person.task
            email = person.mail?.text
            phones = person.phone.isEmpty ? [] : [Phone(id: PartID.of(person.id, .phone), number: person.phone)]
        }
    }

    private struct Location: Encodable {
        var id: String
        var locationType = "physical"
        var name: String
        var addresses: [PostalAddress]

        init(_ organisation: Organisation) {
            id = PartID.of(organisation.id, .location)
            name = organisation.name
            addresses = [
                PostalAddress(
                    id: PartID.of(organisation.id, .address), address1: organisation.street, city: organisation.town,
                    postalCode: organisation.postcode)
            ]
        }
    }

    private struct PostalAddress: Encodable {
        var id: String
        var address1: String
        var city: String
        /// Which the specification wants there, and a Dutch address has not.
        var stateProvince = ""
        var postalCode: String
        var country = "NL"
        var addressType = "physical"

        /// In snake case but for the one that has a number.
        private enum CodingKeys: String, CodingKey {
            case id, city, stateProvince, postalCode, country, addressType
            case address1 = "address_1"
        }
    }

    private struct Service: Encodable {
        var id: String
        var name: String
        var description: String
        var status: String
        var assuredDate: String?
    }
}

/// The ids that the specification asks for what has none with us: the whole's, with its last digits otherwise.
private enum PartID: UInt8 {
    case identifier = 1
    case phone, location, address, service

    static func of(_ id: String, _ part: PartID) -> String {
        guard let last = UInt8(id.suffix(2), radix: 16) else { return id }
        let digits = String(last ^ part.rawValue, radix: 16)
        return id.dropLast(2) + (digits.count == 1 ? "0" : "") + digits
    }
}
