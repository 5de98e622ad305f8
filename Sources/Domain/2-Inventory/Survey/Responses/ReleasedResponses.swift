/// The responses of a survey as its coordinators may have them: what every file and list is made of.
public enum ReleasedResponses: Sendable {
    /// Of a confidential survey: everything, in the order in which they came.
    case everything([SubmittedResponse], Questionnaire, ThemeColumns)
    /// Of an anonymous survey that has closed.
    case anonymous(AnonymousRelease)

    public var count: Int {
        switch self {
        case .everything(let responses, _, _): responses.count
        case .anonymous(let release): release.rows.count
        }
    }

    public var table: ResponseTable {
        switch self {
        case .everything(let responses, let questionnaire, let themes):
            ResponseTable(responses, of: questionnaire, themes: themes)
        case .anonymous(let release): ResponseTable(release)
        }
    }

    /// The rows of Kring's own response file.
    public var fileRows: ResponseFileRows {
        switch self {
        case .everything(let responses, let questionnaire, _): ResponseFileRows(responses, of: questionnaire)
        case .anonymous(let release): ResponseFileRows(release)
        }
    }
}
