/// What a survey promises its respondents about who can tell what they answered.
public enum SurveyPromise: String, Codable, Sendable, CaseIterable {
    /// Those who work on the survey can see who answered what until it closes, and what the answers themselves say after.
    case confidential
    /// Nobody can tell who gave which answers: the organisation's name is not asked, no answers are kept with a link
    /// that is anybody's, and at closing the responses get new ids and an order by chance.
    case anonymous

    /// The questions that a survey with this promise leaves out, by their ids.
    public var leftOut: Set<String> {
        switch self {
        case .confidential: []
        // The organisation's name.
        case .anonymous: ["q1"]
        }
    }

    /// The links of a survey of which nobody chose another kind.
    public var usualLinks: SurveyLinks { self == .confidential ? .personal : .shared }

    /// What a questionnaire asks under this promise. A question on which another depends is never left out here: the
    /// first question has no routing (``Questionnaire/problems()`` would say so).
    public func questionnaire(from whole: Questionnaire) -> Questionnaire {
        guard !leftOut.isEmpty else { return whole }
        var asked = whole
        for index in asked.parts.indices {
            asked.parts[index].questions.removeAll { leftOut.contains($0.id) }
        }
        asked.parts.removeAll { $0.questions.isEmpty }
        return asked
    }

    /// What an introduction says of it.
    ///
    /// - Parameters:
    ///   - asksName: whether the organisation's name is asked.
    ///   - links: `nil` for those that go with the promise.
    public func introduction(
        _ municipality: String, asksName: Bool, links: SurveyLinks? = nil, _ language: Language
    ) -> String {
        switch (self, links ?? usualLinks, language) {
        case (.confidential, _, .dutch):
            """
            Uw antwoorden zijn vertrouwelijk, maar niet anoniem\(asksName ? ": wij vragen naar de naam van uw organisatie" : ""). \
            Alleen de medewerkers van de gemeente \(municipality) die deze aanpak leiden, lezen uw antwoorden. Wie het \
            systeem technisch beheert, kan er ook bij. De uitkomsten komen in een factsheet. Daarin staat niets dat naar u \
            of uw organisatie te herleiden is.
            """
        case (.confidential, _, .english):
            """
            Your answers are confidential, but not anonymous\(asksName ? ": we ask for the name of your organisation" : ""). \
            They are read only by the staff of the municipality of \(municipality) who lead this approach. Those who maintain \
            the system can also reach them. The results will appear in a factsheet. It contains nothing that can be traced \
            back to you or your organisation.
            """
        case (.anonymous, .shared, .dutch):
            """
            Deze vragenlijst is anoniem: wij vragen niet naar uw naam of die van uw organisatie. De medewerkers van de \
            gemeente \(municipality) die deze aanpak leiden, lezen de antwoorden pas als de vragenlijst gesloten is. Tot dan \
            kan alleen wie het systeem technisch beheert, zien in welke volgorde de antwoorden kwamen. Bij het sluiten \
            verdwijnt die volgorde. De uitkomsten komen in een factsheet. Daarin staat niets dat naar u of uw organisatie te \
            herleiden is.
            """
        case (.anonymous, .shared, .english):
            """
            This questionnaire is anonymous: we do not ask for your name or your organisation's. The staff of the \
            municipality of \(municipality) who lead this approach read the answers only once the questionnaire has closed. \
            Until then, those who maintain the system could see in which order answers came. At closing that order \
            disappears. The results will appear in a factsheet. It contains nothing that can be traced back to you or your \
            organisation.
            """
        case (.anonymous, .personal, .dutch):
            """
            Deze vragenlijst is anoniem: wij vragen niet naar uw naam of die van uw organisatie. Kreeg u een eigen link? Dan \
            ziet de gemeente \(municipality) tot het sluiten of u hebt geantwoord, om u geen herinnering te sturen. Wat er is \
            geantwoord, lezen de medewerkers die deze aanpak leiden pas als de vragenlijst gesloten is. Tot dan zou alleen wie \
            het systeem technisch beheert, kunnen nagaan welke antwoorden van u zijn. Bij het sluiten verdwijnt wat daarvoor \
            nodig is. De uitkomsten komen in een factsheet. Daarin staat niets dat naar u of uw organisatie te herleiden is.
            """
        case (.anonymous, .personal, .english):
            """
            This questionnaire is anonymous: we do not ask for your name or your organisation's. Did you get a link of your \
            own? Then the municipality of \(municipality) can see until closing whether you have answered, so as not to send \
            you a reminder. What was answered is read by the staff who lead this approach only once the questionnaire has \
            closed. Until then, only those who maintain the system could work out which answers are yours. At closing, what \
            that takes disappears. The results will appear in a factsheet. It contains nothing that can be traced back to you \
            or your organisation.
            """
        }
    }
}
