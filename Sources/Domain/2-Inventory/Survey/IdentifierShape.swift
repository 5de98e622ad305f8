/// How an id is spelt, so that it fits in addresses, form fields and the columns of a file.
enum IdentifierShape {
    case questionnaire
    case part
    case question

    /// The rule in words, for who wrote an id that does not fit.
    var words: String {
        switch self {
        case .questionnaire: "a small letter, then small letters, digits and hyphens"
        case .part: "a letter, then letters and digits"
        case .question: "a small letter, then small letters and digits"
        }
    }

    func fits(_ id: String) -> Bool {
        guard let first = id.unicodeScalars.first, mayStart(with: first) else { return false }
        return id.unicodeScalars.allSatisfy { scalar in
            mayStart(with: scalar) || ("0"..."9").contains(scalar) || (self == .questionnaire && scalar == "-")
        }
    }

    private func mayStart(with scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || (self == .part && ("A"..."Z").contains(scalar))
    }
}
