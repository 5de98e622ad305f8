/// A kind of text document that people edit.
public enum OfficeFormat: String, Sendable, CaseIterable {
    /// Office Open XML, for Microsoft Word.
    case docx
    /// OpenDocument, for LibreOffice.
    case odt
}
