import Documents

/// A QR code as a picture in a page, drawn here: what it holds goes to nobody but who sees the page.
enum QRPicture {
    /// - Parameter title: what it is of, for who does not see it; nothing where no code holds the text.
    static func html(_ text: String, title: String) -> HTML {
        guard let code = QRCode(text) else { return HTML() }
        return """
            <svg class="kring-qr" viewBox="0 0 \(code.side) \(code.side)" role="img" aria-labelledby="qr-titel">\
            <title id="qr-titel">\(title)</title>\
            <rect width="\(code.side)" height="\(code.side)" fill="#ffffff"/><path d="\(code.path)" fill="#17272d"/></svg>
            """
    }
}
