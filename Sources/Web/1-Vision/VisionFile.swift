import Domain

/// One of the files that step 1 results in.
struct VisionFile: Sendable, Equatable {
    var name: Name
    var format: WrittenFormat

    enum Name: String, Sendable, CaseIterable {
        case vision = "visie"
        case councilNote = "raadsnotitie"

        var label: String {
            switch self {
            case .vision: "Visie"
            case .councilNote: "Notitie aan de raad"
            }
        }

        /// Whether it has to fit on one page; the other is as long as what is filled in makes it.
        var isOnePage: Bool { self == .councilNote }

        func document(_ material: VisionMaterial) -> WrittenDocument {
            switch self {
            case .vision: .vision(material)
            case .councilNote: .councilNote(material)
            }
        }
    }

    init(_ name: Name, _ format: WrittenFormat) {
        self.name = name
        self.format = format
    }

    /// The file with this name in an address, such as `visie.pdf`; `nil` where there is none.
    init?(name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let document = Name(rawValue: String(parts[0])),
            let format = WrittenFormat(rawValue: String(parts[1]))
        else { return nil }
        self.init(document, format)
    }

    /// `visie.pdf`
    var address: String { "\(name.rawValue).\(format.rawValue)" }
}
