import Domain

/// What is filled in about an approach.
struct ApproachForm: Sendable {
    var name = "Samen tegen eenzaamheid"
    var meeting = ""
    var start = String(Step.vision.number)
    var begins = ""
    var ends = ""
    var place = ""
    /// The version that what is typed was made from.
    var version = 0
    /// The names, in lower case, that it can't have.
    private var taken: Set<String> = []
    private var isRead = false

    init() {}

    init(_ approach: Approach) {
        name = approach.name
        meeting = approach.meeting?.description ?? ""
        begins = approach.venue.starts?.dutch ?? ""
        ends = approach.venue.ends?.dutch ?? ""
        place = approach.venue.place
        version = approach.version
    }

    /// - Parameter taken: the names of others, as ``ApproachPages/compared(_:)`` gives them.
    init(_ form: Form, taken: Set<String>) {
        name = form["naam"] ?? ""
        meeting = form["bijeenkomst"] ?? ""
        start = form["begin"] ?? String(Step.vision.number)
        begins = form["begint"] ?? ""
        ends = form["eindigt"] ?? ""
        place = form["plaats"] ?? ""
        version = form["versie"].flatMap { Int($0) } ?? 0
        self.taken = taken
        isRead = true
    }

    struct Filled: Sendable {
        var name: String
        var meeting: Day?
        var venue: Venue
        var start: Step
    }

    /// What was filled in, if all of it can be.
    var checked: Filled? {
        guard [nameProblem, meetingProblem, beginsProblem, endsProblem, placeProblem].allSatisfy({ $0 == nil }),
            let start = Int(start).flatMap(Step.init)
        else { return nil }
        return Filled(
            name: TypedText(name).text, meeting: TypedDay(meeting).day,
            venue: Venue(starts: TimeOfDay(begins), ends: TimeOfDay(ends), place: TypedText(place).text), start: start)
    }

    private var nameProblem: String? {
        if let problem = TypedText(name).problem(longest: 100, missing: "Vul een naam in.") { return problem }
        return taken.contains(ApproachPages.compared(name))
            ? "U hebt al een aanpak met deze naam. Noem de groep, bijvoorbeeld ‘Jongeren’." : nil
    }

    private var meetingProblem: String? { TypedDay(meeting).problem() }

    private func timeProblem(_ typed: String) -> String? {
        TypedText(typed).text.isEmpty || TimeOfDay(typed) != nil ? nil : "Dit is geen tijd. Schrijf hem als 13.00."
    }

    private var beginsProblem: String? { timeProblem(begins) }

    private var endsProblem: String? {
        if let problem = timeProblem(ends) { return problem }
        guard let first = TimeOfDay(begins), let last = TimeOfDay(ends), last <= first else { return nil }
        return "Het eind ligt na het begin. Kies een latere tijd."
    }

    private var placeProblem: String? { TypedText(place).problem(longest: 200) }

    var nameField: FormField {
        FormField(
            name: "naam", label: "Naam van de aanpak", value: name,
            hint: "Hebt u er meer dan één? Noem dan de groep: ‘Jongeren’, ‘Ouderen’.",
            problem: isRead ? nameProblem : nil)
    }

    func meetingField(hint: String) -> FormField {
        .day(
            "bijeenkomst", "Datum van de bijeenkomst", TypedDay(meeting).day?.description ?? meeting, hint: hint,
            problem: isRead ? meetingProblem : nil)
    }

    /// When on its day and where the meeting is.
    var venueFields: [FormField] {
        [
            FormField(
                name: "begint", label: "Hoe laat begint de bijeenkomst?", value: begins,
                hint: "Bijvoorbeeld 13.00. Mag leeg blijven.", problem: isRead ? beginsProblem : nil,
                kind: .line(isShort: true)),
            FormField(
                name: "eindigt", label: "Hoe laat eindigt zij?", value: ends, problem: isRead ? endsProblem : nil,
                kind: .line(isShort: true)),
            FormField(
                name: "plaats", label: "Waar is de bijeenkomst?", value: place,
                hint: "Een zaal met het adres. Mag leeg blijven.", problem: isRead ? placeProblem : nil),
        ]
    }

    var startField: FormField {
        FormField(
            name: "begin", label: "Bij welke stap begint u?", value: start,
            hint: "Wat daarvoor komt, slaat u over. Dat kunt u later nog veranderen.",
            kind: .select(Step.allCases.map { .init(value: String($0.number), label: "Stap \($0.number): \($0.name)") })
        )
    }
}

/// A date for the meeting that is over, which somebody chose: whether that is meant.
struct PastMeeting: Sendable {
    var day: Day
    /// What would not be done any more.
    var lapsing: [Milestone.Kind]

    /// - Parameters:
    ///   - form: what was filled in, to send again with the answer.
    func question(_ form: ApproachForm, action: Address, today: Day) -> HTML {
        let fields = [
            ("naam", form.name), ("bijeenkomst", day.description), ("begin", form.start), ("begint", form.begins),
            ("eindigt", form.ends), ("plaats", form.place), ("versie", String(form.version)),
        ].map { "<input type=\"hidden\" name=\"\($0)\" value=\"\($1)\">" as HTML }
        let count = lapsing.count
        let gone: HTML = """
            <p class="utrecht-paragraph">Dan \(count == 1 ? "vervalt een datum die nog openstaat" : "vervallen \(NumberWord.of(count)) datums die nog open staan"): \
            \(lapsing.map(\.title).joined(separator: ", ")).</p>
            """
        return """
            <div class="utrecht-alert utrecht-alert--warning kring-error-summary" role="alert">
            <div class="utrecht-alert__icon">\(Icon.attention)</div>
            <div class="utrecht-alert__content">
            <h2 class="utrecht-heading-3">Deze dag is al voorbij. Was de bijeenkomst toen echt?</h2>
            <p class="utrecht-paragraph">U koos \(day.dutchWithWeekday(from: today)), \(day.distance(from: today)).</p>
            \(when: count > 0, gone)
            <div class="utrecht-button-group"><form action="\(action)" method="post">\(fields)<button class="utrecht-button" \
            type="submit" name="voorbij" value="ja">Ja, de bijeenkomst is geweest</button></form>\
            <a class="utrecht-button-link" href="\(Address.fragment("veld-bijeenkomst"))">Kies een andere dag</a></div>
            </div>
            </div>

            """
    }
}
