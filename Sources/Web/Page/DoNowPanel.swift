/// The one thing to do now on a page other than the start page, which has `NowPanel`.
struct DoNowPanel: Sendable {
    let title: String
    let text: String
    /// Links and buttons, the one that matters first.
    let actions: HTML

    init(_ title: String, _ text: String, actions: HTML) {
        self.title = title
        self.text = text
        self.actions = actions
    }

    /// With one button, which leads to a page.
    init(_ title: String, _ text: String, _ button: String, _ address: Address) {
        self.init(title, text, actions: Self.button(button, address))
    }

    static func button(_ text: String, _ address: Address) -> HTML {
        "<a class=\"utrecht-button-link utrecht-button-link--primary-action\" href=\"\(address)\">\(text)</a>"
    }

    var html: HTML {
        """
        <section class="kring-now kring-now--plain" aria-labelledby="nu">
        <p class="kring-kicker">Nu te doen</p>
        <h2 class="utrecht-heading-2" id="nu">\(title)</h2>
        <p class="utrecht-paragraph">\(text)</p>
        <div class="utrecht-button-group">\(actions)</div>
        </section>

        """
    }
}
