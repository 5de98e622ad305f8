/// What a text document looks like. Colours are six hexadecimal digits; sizes are points.
public struct OfficeStyle: Sendable {
    public var font = "Open Sans"
    public var textSize = 10
    public var textColor = "17272d"
    public var quietColor = "4a5b61"
    public var headingColor = "0b5563"
    public var lineColor = "c5d0d3"
    public var titleSize = 24
    /// The headings from 1 to 6.
    public var headingSizes = [16, 13, 11, 10, 10, 10]
    /// The height of a line, in percent of what a single line takes.
    public var lineHeight = 120
    /// The distances between paragraphs, in percent of the usual ones.
    public var distance = 100

    public init() {}

    /// Small and close, for what should be one page.
    public static var close: OfficeStyle {
        var style = OfficeStyle()
        (style.textSize, style.titleSize, style.headingSizes) = (9, 18, [12, 10, 9, 9, 9, 9])
        (style.lineHeight, style.distance) = (105, 55)
        return style
    }

    static let subtitleSize = 13

    /// The width of an A4 page's text between margins of 2 cm.
    static let textWidth = 17.0
}
