import Domain
import Hummingbird

/// What is typed in the fields of a form, or kept and shown there.
struct TypedFields: Sendable, Equatable {
    private(set) var values: [String: [String]] = [:]

    init(_ values: [String: [String]] = [:]) { self.values = values }

    /// What was sent, with line ends as `\n`.
    init(_ form: Form) {
        for field in form.fields {
            values[field.name, default: []].append(field.value.replacing("\r\n", with: "\n"))
        }
    }

    /// The first value of a field.
    subscript(name: String) -> String { values[name]?.first ?? "" }

    /// Several choices, with spaces between.
    func choices(_ name: String) -> String {
        // A value with a space in it is none of ours, and would be taken for two.
        (values[name] ?? []).filter { !$0.contains(" ") }.joined(separator: " ")
    }
}

extension Request {
    /// A value in the address.
    func asked(_ name: Substring) -> String? { uri.queryParameters[name].map(String.init) }
}

/// A form of a vision before it is saved: what was typed, the version that it was made from, and where to go.
struct VisionInput: Sendable {
    var typed: TypedFields
    var version: Int
    /// The id that the page gave to what it adds, so that pressing twice adds once.
    var id: String?
    /// Whether to go on with the next part.
    var goesOn: Bool

    enum FieldName {
        static let version = "versie"
        static let id = "id"
        static let destination = "naar"
    }

    init(_ form: Form) {
        typed = TypedFields(form)
        version = Int(form[FieldName.version] ?? "") ?? 0
        id = form[FieldName.id].flatMap { $0.utf8.count == 36 ? $0 : nil }
        goesOn = form[FieldName.destination] == "verder"
    }
}

// MARK: What is kept, as it is typed

extension VisionPiece {
    fileprivate static func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }

    fileprivate static func several<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
        _ choices: Set<Choice>
    ) -> [String] {
        Choice.allCases.filter(choices.contains).map(\.rawValue)
    }
}

/// A piece of a vision that is filled in on a form.
protocol TypedPiece: VisionPiece {
    var typed: TypedFields { get }
}

extension Occasion: TypedPiece {
    var typed: TypedFields { TypedFields(["tekst": [text]]) }
}

extension MunicipalRoleChoice: TypedPiece {
    var typed: TypedFields { TypedFields(["rol": Self.several(roles), "tekst": [words]]) }
}

extension LonelinessFormChoice: TypedPiece {
    var typed: TypedFields { TypedFields(["vorm": Self.several(forms), "tekst": [words]]) }
}

extension TargetGroup: TypedPiece {
    var typed: TypedFields { TypedFields(["naam": [name], "reden": [reason]]) }
}

extension Goal: TypedPiece {
    var typed: TypedFields {
        TypedFields([
            "doel": [title], "indicator": [indicator], "meet": Self.one(measures?.rawValue),
            "eenheid": [unit.rawValue], "bron": [source], "nu": Self.one(baseline?.description),
            "jaar": Self.one(baselineYear.map(String.init)), "marge": Self.one(margin?.description),
            "streven": Self.one(target?.description), "wanneer": Self.one(due?.typed), "wmo": Self.several(wmo),
        ])
    }
}

extension Precondition: TypedPiece {
    var typed: TypedFields {
        TypedFields(["stand": Self.one(state?.rawValue), "eigenaar": [owner], "notitie": [note]])
    }
}

extension Participation: TypedPiece {
    var typed: TypedFields { TypedFields(["manier": Self.several(ways), "tekst": [words], "dank": [thanks]]) }
}

extension Means: TypedPiece {
    var typed: TypedFields {
        TypedFields([
            "geld": Self.one(money.map { Quantity($0).description }), "dekking": [source],
            "toegekend": Self.one(isGranted.map { $0 ? Answer.yes.rawValue : Answer.no.rawValue }),
            "uren": Self.one(hours?.description), "tot": Self.one(until?.typed),
        ])
    }
}

extension CouncilRequest: TypedPiece {
    var typed: TypedFields {
        TypedFields([
            "vraag": Self.one(request?.rawValue), "waarom": [whyNow], "vergadering": Self.one(meeting?.typed),
            "verslag": Self.one(reporting?.rawValue), "portefeuille": [holder],
        ])
    }
}
