/// What a mail says, as plain text of ours: where it leads is filled in when it is sent.
public struct Letter: Codable, Sendable, Equatable {
    public var language: Language
    public var subject: String
    /// `Beste Anna,`
    public var salutation: String
    public var paragraphs: [String]
    /// The one thing to do, below the paragraphs.
    public var button: Button?
    /// A page that the recipient may give to others, by its path, with the words for it; it lets nobody in as somebody.
    public var passOn: PassOn?
    /// A file that goes with it, with what the letter says of it.
    public var attachment: Attachment?
    /// What stands below everything, a line each: a greeting, and by whom.
    public var closing: [String]

    public struct Button: Codable, Sendable, Equatable {
        public var label: String
        public var destination: Destination

        public init(_ label: String, to destination: Destination) {
            self.label = label
            self.destination = destination
        }
    }

    public struct PassOn: Codable, Sendable, Equatable {
        public var label: String
        public var path: String

        public init(_ label: String, path: String) {
            self.label = label
            self.path = path
        }
    }

    public struct Attachment: Codable, Sendable, Equatable {
        public var label: String
        public var file: File

        /// The file is made when the mail is sent.
        public enum File: Codable, Sendable, Equatable, Hashable {
            /// A survey's questionnaire to fill in by typing, in the letter's language.
            case questionnaire(survey: Survey.ID)
        }

        public init(_ label: String, file: File) {
            self.label = label
            self.file = file
        }
    }

    /// Where a button leads. A token that goes with it is made when the mail is sent, so that none is ever kept.
    public enum Destination: Codable, Sendable, Equatable {
        /// A page for who may see it, by its path: `/aanpak/plan`.
        case page(path: String)
        /// Signs a member in, and leads on to a page by its path.
        case signIn(member: Member.ID, page: String?)
        /// Lets an organisation in, by a personal link.
        case partner(organisation: String)
        /// Opens a survey for one of its recipients, by a personal link.
        case survey(recipient: SurveyRecipient.ID)

        /// Whether the address lets in whoever has it.
        public var holdsToken: Bool {
            switch self {
            case .page: false
            case .signIn, .partner, .survey: true
            }
        }
    }

    public init(
        subject: String, salutation: String, paragraphs: [String], button: Button? = nil, passOn: PassOn? = nil,
        attachment: Attachment? = nil, closing: [String], language: Language = .dutch
    ) {
        self.subject = subject
        self.salutation = salutation
        self.paragraphs = paragraphs
        self.button = button
        self.passOn = passOn
        self.attachment = attachment
        self.closing = closing
        self.language = language
    }
}

/// Where a letter leads: in full when it is sent, with the tokens masked when it is shown.
public struct LetterLinks: Sendable, Equatable {
    /// Where the button leads; `nil` for a letter without one.
    public var button: String?
    /// Where the page to give to others is; `nil` for a letter without one.
    public var passOn: String?
    /// Where the recipient can say not to want any more; `nil` for what is no mailing.
    public var unsubscribe: String?

    public init(button: String? = nil, passOn: String? = nil, unsubscribe: String? = nil) {
        self.button = button
        self.passOn = passOn
        self.unsubscribe = unsubscribe
    }

    /// What stands for a token that is not shown.
    public static let mask = "••••••••"

    /// The links of a mail that is shown, on a site at `origin`.
    public static func masked(for mail: Mail, origin: String) -> LetterLinks {
        let button: String? =
            switch mail.letter.button?.destination {
            case .page(let path): origin + path
            case .signIn, .partner, .survey: "\(origin)/\(mask)"
            case nil: nil
            }
        return LetterLinks(
            button: button, passOn: mail.letter.passOn.map { origin + $0.path },
            unsubscribe: mail.purpose.isMailing ? "\(origin)\(unsubscribePath)\(mask)" : nil)
    }

    /// What comes before the code in the address of the page for unsubscribing.
    public static let unsubscribePath = "/afmelden/"
}
