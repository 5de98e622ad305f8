/// The open circle that fills as people come in.
enum BrandMark {
    /// The mark within a page, coloured by the stylesheet.
    static let html: HTML = """
        <svg class="kring-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">\
        <path class="kring-brand__ring" d="M 19.6 4.55 A 12 12 0 1 0 27.45 12.4" fill="none" stroke="#0b5563" \
        stroke-width="4" stroke-linecap="round"/>\
        <circle class="kring-brand__dot" cx="25.2" cy="6.8" r="3.1" fill="#f4b942"/></svg>
        """

    /// The mark as a file of its own, for the browser's tab.
    static let file = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
        <path d="M 19.6 4.55 A 12 12 0 1 0 27.45 12.4" fill="none" stroke="#0b5563" stroke-width="4" \
        stroke-linecap="round"/><circle cx="25.2" cy="6.8" r="3.1" fill="#f4b942"/></svg>
        """
}
