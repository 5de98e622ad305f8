import Documents
import Domain

/// A social map as a file: as rows that can be read in again, as an address book, or as open data.
struct SocialMapFile: Sendable {
    var map: SocialMap
    var municipality: Municipality
    /// Whether people whom only coordinators may see are in the rows; elsewhere they never are.
    var isConfidential: Bool
    var isDemonstration: Bool

    enum Format: String, Sendable, CaseIterable {
        case csv, xlsx, vcf, json

        /// `sociale-kaart.csv`
        init?(name: String) {
            guard let format = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = format
        }

        var name: String { "sociale-kaart.\(rawValue)" }

        var mediaType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .vcf: "text/vcard; charset=utf-8"
            case .json: "application/json"
            }
        }

        var title: String {
            switch self {
            case .csv: "CSV"
            case .xlsx: "Excel (XLSX)"
            case .vcf: "Adresboek (vCard)"
            case .json: "Open gegevens (HSDS)"
            }
        }
    }

    func bytes(_ format: Format) async throws -> [UInt8] {
        switch format {
        case .csv: CSVWriter().bytes([header] + rows + note.map { [$0] })
        case .xlsx:
            try await Workbook(
                title: "Sociale kaart van \(municipality.name)",
                sheets: [
                    .init(
                        name: "Sociale kaart", header: header, columnWidths: header.map { $0.count < 20 ? 20 : 30 },
                        rows: (rows + note.map { [$0] }).map { $0.map { $0.isEmpty ? .empty : .text($0) } })
                ]
            ).bytes()
        case .vcf: VCardFile(cards: cards).bytes
        case .json: try ServiceDirectory(self).bytes
        }
    }

    var organisations: [Organisation] { map.organisations.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) } }

    private var note: [String] { isDemonstration ? [PageWords(language: .dutch).demonstration] : [] }

    private var columns: [MapColumn] {
        [
            .organisation, .kind, .activities, .area, .street, .postcode, .town, .site, .phone, .mail, .groups, .scope,
            .kvk, .person, .task, .personMail, .personPhone, .engagement, .consent,
        ] + (isConfidential ? [.confidential] : [])
    }

    private var header: [String] { columns.map(\.name) + ["Nagekeken op"] }

    private var rows: [[String]] {
        organisations.flatMap { organisation -> [[String]] in
            let people = map.people(of: organisation.id, confidential: isConfidential)
            let persons = people.isEmpty ? [nil] : people.map(Optional.some)
            return persons.map { person in
                columns.map { text(of: $0, organisation, person) } + [organisation.checked?.on.description ?? ""]
            }
        }
    }

    private func text(of column: MapColumn, _ organisation: Organisation, _ person: ContactPerson?) -> String {
        switch column {
        case .organisation: organisation.name
        case .kind: map.kind(organisation.kind)?.name ?? ""
        case .activities: organisation.activities
        case .area: organisation.area
        case .street: organisation.street
        case .postcode: organisation.postcode
        case .town: organisation.town
        case .site: organisation.site
        case .phone: organisation.phone
        case .mail: organisation.mail?.text ?? ""
        case .groups: organisation.reachedWords
        case .scope: organisation.scope?.name ?? ""
        case .kvk: organisation.kvk
        case .person: person?.name ?? ""
        case .task: person?.task ?? ""
        case .personMail: person?.mail?.text ?? ""
        case .personPhone: person?.phone ?? ""
        case .engagement: person?.engagement?.name ?? ""
        case .consent: person?.consented?.description ?? ""
        case .confidential: person?.isConfidential == true ? "ja" : ""
        case .nothing, .houseNumber, .firstName, .infix, .lastName: ""
        }
    }

    private var cards: [VCardFile.Card] {
        organisations.flatMap { organisation in
            map.people(of: organisation.id, confidential: false).map { person in
                VCardFile.Card(
                    uid: person.id, name: person.name, organisation: organisation.name, task: person.task,
                    mail: person.mail?.text ?? "", phone: person.phone, street: organisation.street,
                    postcode: organisation.postcode, town: organisation.town, site: organisation.site)
            }
        }
    }
}
