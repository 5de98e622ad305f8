/// A document that says what the municipality or an organisation means to do: a policy, an assignment, an agreement.
public struct PolicyDocument: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    public var title: String
    public var kind: PolicyKind
    /// Whose it is, where it is not the municipality's.
    public var owner: String
    /// The first and the last year for which it holds; `nil` where that is not known or has no end.
    public var from: Int?
    public var until: Int?
    /// What it says on loneliness.
    public var says: String
    /// The address at which it can be read; empty for none.
    public var site: String
    /// What is known of its file; `nil` without one.
    public var file: PolicyFile?
    /// 0 where it was never saved.
    public var version: Int

    public init(
        id: ID, title: String, kind: PolicyKind = .policy, owner: String = "", from: Int? = nil, until: Int? = nil,
        says: String = "", site: String = "", file: PolicyFile? = nil, version: Int = 0
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.owner = owner
        self.from = from
        self.until = until
        self.says = says
        self.site = site
        self.file = file
        self.version = version
    }

    /// What was typed on a form; what is wrong is in `reading`. The file stays as it was.
    ///
    /// - Parameter today: a policy may begin some years from now, and last long.
    public init(_ reading: inout FieldReading, id: ID, version: Int, file: PolicyFile?, today: Day) {
        let title = reading.neededLine(
            "titel", most: InitiativeLimits.name, missing: "Schrijf op hoe het stuk heet.")
        let kind = reading.choice("soort", of: PolicyKind.self) ?? .policy
        let owner = reading.line("eigenaar", most: InitiativeLimits.name)
        let from = reading.year("van", notAfter: today.year + 10)
        let until = reading.year("tot", notAfter: today.year + 40)
        if let from, let until, until < from {
            reading.refuse("tot", "Het kan niet ophouden voordat het begint, in \(from).")
        }
        let says = reading.text("zegt", most: InitiativeLimits.words)
        self.init(
            id: id, title: title, kind: kind, owner: owner, from: from, until: until, says: says,
            site: reading.site("site"), file: file, version: version)
    }

    /// Whether it holds in a year: one without a first year began before, one without a last year goes on.
    public func holds(in year: Int) -> Bool { (from ?? year) <= year && year <= (until ?? year) }
}

/// What kind of document it is.
public enum PolicyKind: String, Sendable, CaseIterable {
    case policy, plan, assignment, agreement, council, research, other

    public var name: String {
        switch self {
        case .policy: "Beleidsnota of visie"
        case .plan: "Uitvoeringsplan"
        case .assignment: "Opdracht aan een organisatie"
        case .agreement: "Afspraak tussen organisaties"
        case .council: "Raadsbesluit of coalitieakkoord"
        case .research: "Onderzoek of evaluatie"
        case .other: "Iets anders"
        }
    }
}

/// What is known of a file without opening it.
public struct PolicyFile: Sendable, Equatable {
    /// What its owner calls it.
    public var name: String
    public var type: FileType
    public var size: Int

    /// The most bytes that are kept.
    public static let mostBytes = 10 << 20

    /// The kinds of file that are kept: documents that run nothing when they are opened.
    public enum FileType: String, Sendable, CaseIterable {
        case pdf, docx, odt

        public var mediaType: String {
            switch self {
            case .pdf: "application/pdf"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .odt: "application/vnd.oasis.opendocument.text"
            }
        }
    }

    public init(name: String, type: FileType, size: Int) {
        self.name = name
        self.type = type
        self.size = size
    }

    /// `1,2 MB`, `340 kB`
    public var writtenSize: String {
        guard size >= 1_000_000 else { return "\(max(1, (size + 500) / 1_000)) kB" }
        let tenths = (size + 50_000) / 100_000
        return "\(tenths / 10),\(tenths % 10) MB"
    }
}
