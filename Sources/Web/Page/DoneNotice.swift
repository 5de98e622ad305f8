/// What was done just now, at the top of the page that follows.
struct DoneNotice: Sendable {
    var text: String
    /// A form that takes it back, where that can be done.
    var undo = HTML()

    var html: HTML {
        """
        <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content kring-line">
        <p class="utrecht-paragraph">\(text)</p>\(undo)</div></div>

        """
    }
}
