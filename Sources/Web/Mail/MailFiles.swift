import Domain

/// Makes the files that go with mails, when these are sent. A survey's questions stay as they are, so what was made for
/// one mail goes with the next.
public struct MailFiles: Sendable {
    private let shelf: FieldworkShelf
    private let documents: QuestionnaireDocuments

    public init(_ site: Site) {
        shelf = FieldworkShelf(store: site.store, clock: site.clock)
        documents = QuestionnaireDocuments(sharing: site.documents)
    }

    /// - Returns: `nil` where there is nothing to send any more: the survey is gone, or has ended.
    /// - Throws: what converters throw.
    public func file(_ file: Letter.Attachment.File, in language: Language) async throws -> AttachedFile? {
        switch file {
        case .questionnaire(let survey):
            guard let fieldwork = try await shelf.fieldwork(survey: survey), fieldwork.survey.ended == nil else {
                return nil
            }
            return AttachedFile(
                name: fieldwork.paperName(in: language, as: .docx), mediaType: FactsheetFormat.docx.mediaType,
                bytes: try await fieldwork.paper(in: language, as: .docx, documents))
        }
    }
}
