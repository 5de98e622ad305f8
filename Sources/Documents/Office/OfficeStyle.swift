/// What a text document looks like. Colours are six hexadecimal digits; sizes are points.
public struct OfficeStyle: Sendable {
    public var font = "Open Sans"
    public var textSize = 10
    public var textColor = "17272d"
    public var quietColor = "4a5b61"
    public var headingColor = "0b5563"
    public var lineColor = "c5d0d3"

    public init() {}

    /// Title, subtitle, and then the headings from 1 to 6.
    static let titleSize = 24
    static let subtitleSize = 13
    static let headingSizes = [16, 13, 11, 10, 10, 10]

    /// The width of an A4 page's text between margins of 2 cm.
    static let textWidth = 17.0
}
