import Foundation

/// The factsheet of a survey as it is being made: what was decided about it. Its words and figures come from the answers
/// each time that it is looked at.
public struct FactsheetDraft: Sendable, Equatable, Identifiable {
    public var id: String
    public var survey: Survey.ID
    /// The last piece of the address at which it is published, once it is.
    public var link: String
    public var composition: FactsheetComposition
    /// Raised with every decision; 0 while nobody has decided anything.
    public var version: Int

    public init(id: String, survey: Survey.ID, link: String, composition: FactsheetComposition, version: Int) {
        self.id = id
        self.survey = survey
        self.link = link
        self.composition = composition
        self.version = version
    }
}

/// What was decided about a factsheet at some time, and who left it so.
public struct FactsheetVersion: Sendable, Equatable {
    public var number: Int
    public var at: Date
    /// The name of the member; `nil` where that member has gone, or Kring itself did it.
    public var member: String?
    public var composition: FactsheetComposition

    public init(number: Int, at: Date, member: String?, composition: FactsheetComposition) {
        self.number = number
        self.at = at
        self.member = member
        self.composition = composition
    }
}

/// A factsheet as it was published: it does not change any more, whatever answers come in.
public struct FactsheetEdition: Sendable, Equatable {
    /// From 1, in the order in which they were published.
    public var number: Int
    public var published: Day
    public var factsheet: Factsheet
    /// When it was taken back, and what visitors read instead; `nil` while it stands.
    public var withdrawn: Withdrawal?

    public struct Withdrawal: Sendable, Equatable {
        public var day: Day
        public var notice: String

        public init(day: Day, notice: String) {
            self.day = day
            self.notice = notice
        }
    }

    public static let longestNotice = 500

    public init(number: Int, published: Day, factsheet: Factsheet, withdrawn: Withdrawal? = nil) {
        self.number = number
        self.published = published
        self.factsheet = factsheet
        self.withdrawn = withdrawn
    }
}
