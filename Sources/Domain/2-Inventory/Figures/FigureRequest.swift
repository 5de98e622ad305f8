/// A request for figures that are not public: asked of whom, and when the answer is due.
public struct FigureRequest: Sendable, Equatable, Identifiable {
    public typealias ID = String

    public var id: ID
    /// The body or desk that was asked; no name of a person is needed.
    public var askedOf: String
    /// Which figures.
    public var about: String
    public var asked: Day
    /// When the answer is due; `nil` where nothing was agreed.
    public var due: Day?
    public var received: Day?
    public var note: String
    /// 0 where it was never saved.
    public var version: Int

    public init(
        id: ID, askedOf: String, about: String, asked: Day, due: Day? = nil, received: Day? = nil, note: String = "",
        version: Int = 0
    ) {
        self.id = id
        self.askedOf = askedOf
        self.about = about
        self.asked = asked
        self.due = due
        self.received = received
        self.note = note
        self.version = version
    }

    /// What was typed on a form; `nil` where it can't be a request, and then `reading` says why.
    public init?(_ reading: inout FieldReading, id: ID, version: Int, received: Day?) {
        let askedOf = reading.neededLine(
            "wie", most: FigureLimits.name, missing: "Schrijf op aan wie u de cijfers vraagt.")
        let about = reading.neededLine(
            "welke", most: FigureLimits.source, missing: "Schrijf op welke cijfers u vraagt.")
        let asked = reading.day("gevraagd")
        if asked == nil, !reading.problems.contains(where: { $0.field == "gevraagd" }) {
            reading.refuse("gevraagd", "Typ de dag waarop u erom vroeg.")
        }
        let due = reading.day("uiterlijk")
        if let asked, let due, due < asked {
            reading.refuse("uiterlijk", "Het antwoord kan niet komen voordat u erom vroeg.")
        }
        let note = reading.text("notitie", most: 600)
        guard reading.problems.isEmpty, let asked else { return nil }
        self.init(
            id: id, askedOf: askedOf, about: about, asked: asked, due: due, received: received, note: note,
            version: version)
    }
}
