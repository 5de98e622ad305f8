/// What was done just now, at the top of the page that follows.
enum DoneNotice {
    /// - Parameter undo: a form that takes it back, where that can be done.
    static func html(_ text: String, undo: HTML = HTML()) -> HTML {
        """
        <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content kring-line">
        <p class="utrecht-paragraph">\(text)</p>\(undo)</div></div>

        """
    }
}
