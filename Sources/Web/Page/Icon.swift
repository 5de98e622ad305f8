/// Drawings that stand beside a word, never instead of one.
enum Icon {
    /// A circle with an exclamation mark.
    static let attention: HTML = """
        <svg class="kring-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">\
        <circle cx="10" cy="10" r="8.75" fill="none" stroke="currentColor" stroke-width="1.75"/>\
        <path d="M10 5.5v5.5M10 14v.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>
        """
}
