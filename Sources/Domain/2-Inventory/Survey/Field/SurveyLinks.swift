/// By which links those who are invited to a survey come in.
public enum SurveyLinks: String, Codable, Sendable, CaseIterable {
    /// Each has a link of their own: whoever answered is known until closing, and gets no reminder.
    case personal
    /// All have the open link, so nobody knows who answered. In an anonymous survey alone.
    case shared
}
