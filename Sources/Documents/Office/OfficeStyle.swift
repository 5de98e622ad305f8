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

    /// For what should be one page, as close as so many characters of HTML take.
    public static func close(characters: Int) -> OfficeStyle {
        var style = OfficeStyle()
        if characters <= 3_300 {
            (style.titleSize, style.headingSizes) = (20, [12, 11, 10, 10, 10, 10])
            (style.lineHeight, style.distance) = (108, 60)
        } else {
            (style.textSize, style.titleSize, style.headingSizes) = (8, 16, [10, 9, 8, 8, 8, 8])
            (style.lineHeight, style.distance) = (100, 40)
        }
        return style
    }

    /// For one long table that should be one page.
    ///
    /// - Parameter full: whether more stands under it.
    public static func onePage(full: Bool) -> OfficeStyle {
        var style = OfficeStyle()
        (style.textSize, style.titleSize, style.headingSizes) = (full ? 7 : 8, full ? 14 : 16, [9, 9, 8, 8, 8, 8])
        (style.lineHeight, style.distance) = (100, full ? 15 : 30)
        return style
    }

    static let subtitleSize = 13

    /// The width of an A4 page's text between margins of 2 cm.
    static let textWidth = 17.0
}
