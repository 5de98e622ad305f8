/// A group of residents for whom the approach is in the first place.
public struct TargetGroup: VisionPiece, Identifiable {
    public var id: String
    public var name: String
    /// Why this group comes before others.
    public var reason: String
    public var version: Int

    public init(id: String, name: String, reason: String = "", version: Int = 0) {
        self.id = id
        self.name = name
        self.reason = reason
        self.version = version
    }

    /// A group that often comes up, to begin with.
    public struct Suggestion: Sendable, Equatable {
        public let word: String
        public let name: String
        /// A first sentence for the reason: what happens in such lives, without figures that a municipality does not have.
        public let reason: String
    }

    public static let suggestions: [Suggestion] = [
        Suggestion(
            word: "jongvolwassenen", name: "Jongvolwassenen",
            reason: """
                Wie begint met studie, werk of zelfstandig wonen, laat vrienden achter. Nieuwe contacten komen niet vanzelf.
                """),
        Suggestion(
            word: "ouderen", name: "Ouderen die alleen wonen",
            reason: "Met de jaren vallen partner, vrienden en buren weg, en de deur uit gaan wordt moeilijker."),
        Suggestion(
            word: "partner-verloren", name: "Mensen die hun partner verloren",
            reason: "Na een overlijden of scheiding valt de meest nabije band weg. Afleiding alleen vult die niet op."),
        Suggestion(
            word: "mantelzorgers", name: "Mantelzorgers",
            reason: "Zorgen voor een naaste kost tijd en kracht. Daardoor schieten eigen vrienden en hobby’s erbij in."),
        Suggestion(
            word: "beperking", name: "Mensen met een beperking of chronische ziekte",
            reason: "Pijn, moeheid, vervoer en drempels maken het lastig om mee te doen en vol te houden."),
        Suggestion(
            word: "psychische-klachten", name: "Mensen met psychische klachten",
            reason: "Klachten en schaamte maken contact moeilijk, terwijl het gemis groot is."),
        Suggestion(
            word: "nieuwkomers", name: "Nieuwkomers",
            reason: "Familie en vrienden zijn ver weg. De taal en de weg hier moeten nog eigen worden."),
        Suggestion(
            word: "geldzorgen", name: "Mensen met geldzorgen",
            reason: "Wie weinig geld heeft, zegt vaker nee tegen uitjes, verjaardagen en lidmaatschappen."),
        Suggestion(
            word: "alleenstaande-ouders", name: "Alleenstaande ouders",
            reason: "De zorg voor kinderen laat weinig tijd over voor een gesprek met een andere volwassene."),
    ]
}
