import Domain

/// A list of the vision, in its order: the target groups by priority, or the goals.
struct VisionListPage: Sendable {
    let opened: OpenedVision
    let part: VisionPart
    var items: [Item]
    /// What was taken away, to put back.
    var removed: [Item]
    /// The item that was taken away just now.
    var justRemoved: String?
    /// What was saved or put back just now.
    var notice: String?
    /// Whether another fits.
    var hasRoom = true
    var words: Words

    struct Item: Sendable {
        var id: String
        var title: String
        /// What stands under it; each a line.
        var lines: [String]
        var hints: [VisionHint] = []
    }

    struct Words: Sendable {
        /// `Voeg een groep toe`
        var add: String
        /// What an empty list says.
        var empty: String
        /// What the place in the list means: `De eerste groep gaat voor.`
        var order: String
        /// `Weggehaalde groepen`
        var removed: String
    }

    var page: Page {
        let add: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link utrecht-button-link--primary-action" \
            href="\(Routes.newItem(opened.id, part))">\(words.add)</a>\(next)</div>
            """
        let full: HTML = "<p class=\"utrecht-paragraph\">De lijst is vol. Haal er eerst een weg.</p>"
        return opened.page(
            part.title,
            content: """
                \(notices)
                <div class="kring-title">
                \(opened.back)
                <h1 class="utrecht-heading-1">\(part.title)</h1>
                <p class="utrecht-paragraph utrecht-paragraph--lead">\(part.lead)</p>
                </div>
                \(opened.hints(opened.vision.hints(for: part, on: opened.today).filter { $0.item == nil }))
                \(list)
                \(when: opened.mayChange, hasRoom ? add : full)
                \(when: opened.mayChange && !removed.isEmpty, removedItems)
                """)
    }

    private var next: HTML {
        guard !items.isEmpty, let next = part.next else { return HTML() }
        return "<a class=\"utrecht-link\" href=\"\(Routes.vision(opened.id, next))\">Verder met: \(next.title)</a>"
    }

    private var notices: HTML {
        if let gone = removed.first(where: { $0.id == justRemoved }) {
            return DoneNotice.html("Weggehaald: \(gone.title).", undo: restoring(gone))
        }
        return notice.map { DoneNotice.html($0) } ?? HTML()
    }

    private func restoring(_ item: Item) -> HTML {
        """
        <form action="\(Routes.vision(opened.id, part, item: item.id, .restore))" method="post">\
        <button class="utrecht-button" type="submit">Zet terug<span class="kring-hidden">: \(item.title)</span></button></form>
        """
    }

    private var list: HTML {
        guard !items.isEmpty else {
            return """
                <div class="kring-empty"><p class="utrecht-paragraph">\(words.empty)</p></div>

                """
        }
        let order: HTML = "<p class=\"kring-note\">\(words.order)</p>\n"
        return """
            \(when: items.count > 1, order)<ol class="kring-ranked">
            \(items.enumerated().map { row($1, place: $0) })</ol>

            """
    }

    private func row(_ item: Item, place: Int) -> HTML {
        let hints = item.hints.map { "<li>\($0.text)</li>\n" as HTML }
        let hintList: HTML = "<ul class=\"kring-ranked__hints\" aria-label=\"Om over na te denken\">\(hints)</ul>"
        return """
            <li class="kring-ranked__item" id="item-\(item.id)">
            <h2 class="utrecht-heading-3"><a class="utrecht-link" \
            href="\(Routes.vision(opened.id, part, item: item.id))">\(item.title)</a></h2>
            \(item.lines.map { "<p class=\"utrecht-paragraph\">\($0)</p>\n" as HTML })
            \(when: opened.mayChange && !hints.isEmpty, hintList)
            \(when: opened.mayChange, actions(item, place: place))
            </li>

            """
    }

    private func actions(_ item: Item, place: Int) -> HTML {
        let move = Routes.vision(opened.id, part, item: item.id, .move)
        func button(_ word: String, _ value: String) -> HTML {
            """
            <button class="utrecht-button utrecht-button--subtle" type="submit" name="kant" value="\(value)">\(word)\
            <span class="kring-hidden">: \(item.title)</span></button>
            """
        }
        let moves: HTML = """
            <form action="\(move)" method="post">\(when: place > 0, button("Hoger", "omhoog"))\
            \(when: place < items.count - 1, button("Lager", "omlaag"))</form>
            """
        return """
            <div class="kring-ranked__acts">
            \(when: items.count > 1, moves)
            <form action="\(Routes.vision(opened.id, part, item: item.id, .remove))" method="post">\
            <button class="utrecht-button utrecht-button--subtle" type="submit">Haal weg\
            <span class="kring-hidden">: \(item.title)</span></button></form>
            </div>
            """
    }

    private var removedItems: HTML {
        let rows = removed.map { item -> HTML in
            "<li class=\"kring-line\"><span>\(item.title)</span>\(restoring(item))</li>\n"
        }
        return """
            <details class="kring-data kring-removed"><summary>\(words.removed) (\(removed.count))</summary>
            <ul class="kring-recent">
            \(rows)</ul>
            </details>

            """
    }
}
