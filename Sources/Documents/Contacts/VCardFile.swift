/// People and where they can be reached, as a vCard file (RFC 6350), which address books read.
public struct VCardFile: Sendable {
    public var cards: [Card]

    public init(cards: [Card]) { self.cards = cards }

    /// Somebody at an organisation. What is empty is left out.
    public struct Card: Sendable {
        /// A UUID, the same for ever.
        public var uid: String
        public var name: String
        public var organisation: String
        public var task: String
        public var mail: String
        public var phone: String
        public var street: String
        public var postcode: String
        public var town: String
        public var site: String

        public init(
            uid: String, name: String, organisation: String = "", task: String = "", mail: String = "",
            phone: String = "", street: String = "", postcode: String = "", town: String = "", site: String = ""
        ) {
            (self.uid, self.name, self.organisation, self.task) = (uid, name, organisation, task)
            (self.mail, self.phone, self.site) = (mail, phone, site)
            (self.street, self.postcode, self.town) = (street, postcode, town)
        }

        /// The first word, and the rest: an address book orders by the second.
        var nameParts: (family: String, given: String) {
            let words = name.split(separator: " ", maxSplits: 1).map(String.init)
            return words.count == 2 ? (words[1], words[0]) : (name, "")
        }
    }

    public var bytes: [UInt8] {
        var lines = ContentLines()
        for card in cards {
            lines.add("BEGIN:VCARD")
            lines.add("VERSION:4.0")
            lines.add("KIND:individual")
            lines.add("UID", uri: "urn:uuid:\(card.uid)")
            lines.add("FN", text: card.name)
            let parts = card.nameParts
            lines.add("N", components: [parts.family, parts.given, "", "", ""])
            if !card.organisation.isEmpty { lines.add("ORG", components: [card.organisation]) }
            if !card.task.isEmpty { lines.add("TITLE", text: card.task) }
            if !card.mail.isEmpty { lines.add("EMAIL;TYPE=work", text: card.mail) }
            if !card.phone.isEmpty { lines.add("TEL;TYPE=work", text: card.phone) }
            if ![card.street, card.postcode, card.town].allSatisfy(\.isEmpty) {
                lines.add("ADR;TYPE=work", components: ["", "", card.street, card.town, "", card.postcode, ""])
            }
            if !card.site.isEmpty { lines.add("URL", uri: card.site) }
            lines.add("END:VCARD")
        }
        return lines.bytes
    }
}
